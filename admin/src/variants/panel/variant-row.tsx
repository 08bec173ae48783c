import { memo, useState } from 'react';
import { Box, Flex, Link, Status, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { EntryVariant, EntryVariantsAnswer, VariantPersona } from '../../../../shared/contracts/entry-variants';
import { PersonaBadge } from '../../personas/persona-badge';
import { useWords } from '../../words/use-words';
import { entryAddress } from '../entry-address';
import { remarksOn, STATUS_COLOR } from '../variant-state';
import { DeleteVariant } from './delete-variant';
import { DuplicateVariant } from './duplicate-variant';
import { RemarkLine } from './remark-line';
import { VariantMenu } from './variant-menu';

export interface PanelEntry {
  readonly type: string;
  readonly documentId: string;
  readonly locale?: string;
}

interface VariantRowProps {
  readonly variant: EntryVariant;
  readonly entry: PanelEntry;
  readonly variantType: string;
  readonly personas: readonly VariantPersona[];
  readonly may: EntryVariantsAnswer['data']['may'];
}

/** One variant in the panel: for whom, in which state, what is the matter with it, and what can be done. */
export const VariantRow = memo(function VariantRow({ variant, entry, variantType, personas, may }: VariantRowProps) {
  const { say } = useWords();
  const [asking, setAsking] = useState<'duplicate' | 'delete' | null>(null);
  const version = variant.version ?? 'absent';
  const personaNames = variant.personas.map(({ name }) => name).join(', ');
  const title = variant.name || personaNames || say('variants.for-nobody');
  // A variant is named after its personas until an editor names it: those need not be read twice.
  const ownName = variant.name === personaNames ? '' : variant.name;
  const address = entryAddress({ type: variantType, documentId: variant.documentId, locale: entry.locale });

  const badges =
    variant.personas.length === 0 ? (
      title
    ) : (
      <Flex tag="span" gap={2} wrap="wrap">
        {variant.personas.map(({ key, name, color }) => (
          <PersonaBadge key={key} name={name} color={color} />
        ))}
      </Flex>
    );

  return (
    <Box tag="li" borderColor="neutral150" hasRadius padding={3} background="neutral0">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Box minWidth={0} flex="1" paddingTop={1} overflow="hidden">
          <Link tag={NavLink} to={address} aria-label={say('variants.open', { title })}>
            {ownName || badges}
          </Link>
        </Box>
        <VariantMenu
          title={title}
          onDuplicate={may.create ? () => setAsking('duplicate') : undefined}
          onDelete={may.delete ? () => setAsking('delete') : undefined}
        />
      </Flex>
      {ownName && <Box paddingTop={2}>{badges}</Box>}
      <Flex gap={2} wrap="wrap" paddingTop={2}>
        <Status variant={STATUS_COLOR[version]} size="XS">
          <Typography tag="span" variant="pi" fontWeight="bold">
            {say(`variants.version.${version}`)}
          </Typography>
        </Status>
        <Typography variant="pi" textColor="neutral600">
          {say('variants.overrides', { count: variant.overrides.length })}
        </Typography>
      </Flex>
      {remarksOn(variant).map((remark) => (
        <RemarkLine key={remark.key} remark={remark} />
      ))}
      {asking === 'duplicate' && (
        <DuplicateVariant
          variant={{ documentId: variant.documentId, title }}
          entry={entry}
          personas={personas}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'delete' && (
        <DeleteVariant
          variant={{ type: variantType, documentId: variant.documentId, title }}
          locales={variant.locales}
          onClose={() => setAsking(null)}
        />
      )}
    </Box>
  );
});
