import { Status, Typography } from '@strapi/design-system';

export type Tone = 'success' | 'neutral' | 'secondary' | 'warning' | 'danger' | 'primary';

interface StateBadgeProps {
  readonly tone: Tone;
  readonly children: string;
}

/** A state in one word. The design system's orange on orange is too faint to read, so that word is dark. */
export function StateBadge({ tone, children }: StateBadgeProps) {
  return (
    <Status variant={tone} size="S" width="fit-content">
      <Typography
        tag="span"
        variant="pi"
        fontWeight="bold"
        {...(tone === 'warning' && { textColor: 'neutral800' })}
        style={{ whiteSpace: 'nowrap' }}
      >
        {children}
      </Typography>
    </Status>
  );
}
