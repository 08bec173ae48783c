import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { StarterPersona } from '../../../../../shared/starters';
import { problemsOf } from '../../../api/problems-of';
import { useFailureWords } from '../../../api/use-failure-words';
import { useWords } from '../../../words/use-words';
import { useCreateContentMutation } from '../../content/content-api';
import { formPath } from '../../content/content-paths';
import { PERSONA_UID } from '../../content/content-uids';

export interface Start {
  /** Makes the persona and opens its form. One whose key is known to be taken is not even tried. */
  readonly start: (persona: StarterPersona, options: { readonly isTaken: boolean }) => Promise<void>;
  readonly isStarting: boolean;
  readonly failure: string | null;
  /** The persona that could not be made because another one has its key. */
  readonly takenKey: { readonly persona: StarterPersona } | null;
  readonly forget: () => void;
}

export function useStart(): Start {
  const { pick } = useWords();
  const words = useFailureWords();
  const navigate = useNavigate();
  const [create, { isLoading }] = useCreateContentMutation();
  const [failure, setFailure] = useState<string | null>(null);
  const [takenKey, setTakenKey] = useState<Start['takenKey']>(null);

  const forget = () => {
    setFailure(null);
    setTakenKey(null);
  };
  const start: Start['start'] = async (persona, { isTaken }) => {
    forget();
    if (isTaken) {
      setTakenKey({ persona });
      return;
    }
    const { key, name, description, color, condition } = persona;
    const data = { key, name: pick(name), description: pick(description), color, condition, isEnabled: true };
    const answer = await create({ uid: PERSONA_UID, data });
    if (!('error' in answer)) {
      navigate(formPath(PERSONA_UID, answer.data.documentId));
      return;
    }
    const [problem] = problemsOf(answer.error);
    if (problem?.code === 'key.taken') setTakenKey({ persona });
    else setFailure(words(answer.error));
  };

  return { start, isStarting: isLoading, failure, takenKey, forget };
}
