import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { Switch } from '@strapi/design-system';
import type { BrokenSample } from '../../../../shared/contracts/broken-sample';
import type { PersonaRow } from '../../../../shared/contracts/personas';
import { useFailureWords } from '../../api/use-failure-words';
import { BreakDialog } from '../../sample-check/break-dialog';
import { brokenSamplesOf } from '../../sample-check/broken-samples-of';
import { useWords } from '../../words/use-words';
import { useChangeContentMutation } from '../content/content-api';
import { PERSONA_UID } from '../content/content-uids';

interface Refused {
  readonly isEnabled: boolean;
  readonly samples: readonly BrokenSample[];
}

interface EnabledSwitchProps {
  readonly persona: PersonaRow;
  readonly mayChange: boolean;
}

/** Switches a persona on or off; it shows what was asked for at once, and what is stored again where that failed. */
export function EnabledSwitch({ persona, mayChange }: EnabledSwitchProps) {
  const { say } = useWords();
  const words = useFailureWords();
  const { toggleNotification } = useNotification();
  const [change, { isLoading, originalArgs }] = useChangeContentMutation();
  const [refused, setRefused] = useState<Refused | null>(null);
  const wanted = (originalArgs?.data as { isEnabled?: boolean } | undefined)?.isEnabled;
  const isOn = isLoading && wanted !== undefined ? wanted : persona.isEnabled;

  const toggle = async (isEnabled: boolean, accepted?: readonly string[]) => {
    setRefused(null);
    // What may break is said once, in the attribute that a persona's form has for it, and is never stored.
    const data = { isEnabled, ...(accepted && { samples: { accepted } }) };
    const answer = await change({ uid: PERSONA_UID, documentId: persona.documentId, data });
    if (!('error' in answer)) return;
    const samples = brokenSamplesOf(answer.error);
    if (samples.length > 0) {
      setRefused({ isEnabled, samples });
      return;
    }
    toggleNotification({ type: 'danger', message: words(answer.error) });
  };

  // Its state stands beside it in words: a switch that cannot be used would only be in the way.
  if (!mayChange) return null;
  return (
    <>
      <Switch
        checked={isOn}
        disabled={isLoading}
        onCheckedChange={(isEnabled: boolean) => void toggle(isEnabled)}
        aria-label={say('section.enabled', { name: persona.name })}
      />
      <BreakDialog
        samples={refused?.samples ?? []}
        onSaveAnyway={(accepted) => void toggle(refused?.isEnabled ?? persona.isEnabled, accepted)}
        onClose={() => setRefused(null)}
      />
    </>
  );
}
