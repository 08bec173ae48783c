import { Box, Flex, Typography } from '@strapi/design-system';

interface PersonaBadgeProps {
  readonly name: string;
  /** `#rrggbb`; `null` where the editor chose none. */
  readonly color: string | null;
}

/** How a persona looks wherever it is named. The colour only helps the eye: the whole name always stands beside it. */
export function PersonaBadge({ name, color }: PersonaBadgeProps) {
  return (
    <Flex tag="span" gap={2} inline alignItems="baseline" minWidth={0}>
      <Box
        tag="span"
        aria-hidden
        hasRadius
        borderColor="neutral300"
        background={color ? undefined : 'neutral200'}
        width="1.2rem"
        height="1.2rem"
        style={{ flexShrink: 0, ...(color && { backgroundColor: color }) }}
      />
      <Typography minWidth={0} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
    </Flex>
  );
}
