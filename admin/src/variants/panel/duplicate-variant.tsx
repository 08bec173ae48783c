import { useNavigate } from 'react-router-dom';
import type { VariantPersona } from '../../../../shared/contracts/entry-variants';
import { useWords } from '../../words/use-words';
import { entryAddress } from '../entry-address';
import { useDuplicateVariantMutation } from '../variants-api';
import { namesOf } from './names-of';
import { type Choice, PersonasDialog } from './personas-dialog';
import type { PanelEntry } from './variant-row';

interface DuplicateVariantProps {
  readonly variant: { readonly documentId: string; readonly title: string };
  readonly entry: PanelEntry;
  readonly personas: readonly VariantPersona[];
  readonly onClose: () => void;
}

/** A copy with all its content, for other personas; it opens when it is made. */
export function DuplicateVariant({ variant, entry, personas, onClose }: DuplicateVariantProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [duplicate] = useDuplicateVariantMutation();
  const { type, locale } = entry;

  const make = async ({ personas: keys }: Choice) => {
    const name = namesOf(keys, personas);
    const body = { type, variant: variant.documentId, personas: keys, name, ...(locale && { locale }) };
    const made = await duplicate(body).unwrap();
    onClose();
    navigate(entryAddress({ type: made.variantType, documentId: made.documentId, locale }));
  };

  return (
    <PersonasDialog
      title={say('variants.duplicate.title', { title: variant.title })}
      explanation={say('variants.duplicate.explanation')}
      confirm={say('variants.duplicate.confirm')}
      personas={personas}
      onConfirm={make}
      onClose={onClose}
    />
  );
}
