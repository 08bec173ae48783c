import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

/** A sentence that warns. The sign alone is amber: the design system has no amber that is dark enough to be read. */
export function Warning({ children }: { readonly children: string }) {
  return (
    <Flex gap={2} alignItems="flex-start">
      <WarningCircle aria-hidden fill="warning600" style={{ flexShrink: 0, marginTop: '0.2rem' }} />
      <Typography variant="pi" textColor="neutral800">
        {children}
      </Typography>
    </Flex>
  );
}
