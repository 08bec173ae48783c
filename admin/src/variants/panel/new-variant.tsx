import { useRef, useState } from 'react';
import { Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { VariantPersona } from '../../../../shared/contracts/entry-variants';
import { useKeptOverLogin } from '../../unsaved/use-kept-over-login';
import { useWords } from '../../words/use-words';
import { entryAddress } from '../entry-address';
import { useCreateVariantMutation } from '../variants-api';
import { namesOf } from './names-of';
import { type Choice, NO_CHOICE, PersonasDialog } from './personas-dialog';
import type { PanelEntry } from './variant-row';

interface NewVariantProps {
  readonly entry: PanelEntry;
  readonly personas: readonly VariantPersona[];
}

/** "New variant for …": the draft is made on the server, then Strapi's own form opens it. */
export function NewVariant({ entry, personas }: NewVariantProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const [create] = useCreateVariantMutation();
  const { type, documentId, locale } = entry;
  const choice = useRef(NO_CHOICE);
  useKeptOverLogin({
    part: 'new variant',
    typed: () => (isAsking ? choice.current : null),
    putBack: (typed) => {
      choice.current = typed as Choice;
      setIsAsking(true);
    },
  });

  if (personas.length === 0) return <Typography textColor="neutral600">{say('variants.no-personas')}</Typography>;

  const begin = () => {
    choice.current = NO_CHOICE;
    setIsAsking(true);
  };
  const make = async (chosen: Choice) => {
    const name = chosen.name || namesOf(chosen.personas, personas);
    const body = { type, entry: documentId, personas: chosen.personas, name, ...(locale && { locale }) };
    const made = await create(body).unwrap();
    setIsAsking(false);
    navigate(entryAddress({ type: made.variantType, documentId: made.documentId, locale }));
  };

  return (
    <>
      <Button variant="secondary" fullWidth startIcon={<Plus aria-hidden />} onClick={begin}>
        {say('variants.new')}
      </Button>
      {isAsking && (
        <PersonasDialog
          title={say('variants.new.title')}
          explanation={say('variants.new.explanation')}
          confirm={say('variants.new.confirm')}
          personas={personas}
          hasName
          initial={choice.current}
          onChange={(entered) => void (choice.current = entered)}
          onConfirm={make}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
