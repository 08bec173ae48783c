import { useNotification } from '@strapi/strapi/admin';
import { Switch } from '@strapi/design-system';
import type { PersonaRow } from '../../../../shared/contracts/personas';
import { useFailureWords } from '../../api/use-failure-words';
import { problemsOf } from '../../api/problems-of';
import { useWords } from '../../words/use-words';
import { useChangeContentMutation } from '../content/content-api';
import { PERSONA_UID } from '../content/content-uids';

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
  const wanted = (originalArgs?.data as { isEnabled?: boolean } | undefined)?.isEnabled;
  const isOn = isLoading && wanted !== undefined ? wanted : persona.isEnabled;

  const toggle = async (isEnabled: boolean) => {
    const answer = await change({ uid: PERSONA_UID, documentId: persona.documentId, data: { isEnabled } });
    if (!('error' in answer)) return;
    const [problem] = problemsOf(answer.error);
    toggleNotification({ type: 'danger', message: problem?.message ?? words(answer.error) });
  };

  // Its state stands beside it in words: a switch that cannot be used would only be in the way.
  if (!mayChange) return null;
  return (
    <Switch
      checked={isOn}
      disabled={isLoading}
      onCheckedChange={(isEnabled: boolean) => void toggle(isEnabled)}
      aria-label={say('section.enabled', { name: persona.name })}
    />
  );
}
