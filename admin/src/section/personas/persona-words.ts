import type { PersonaRow, PersonaState } from '../../../../shared/contracts/personas';
import type { Problem } from '../../../../shared/domain/problem';
import type { Tone } from '../state-badge';

/** A message of ours with what is filled in. */
export interface Saying {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number | Date>>;
}

/** The colour only underlines the word. */
export const STATE_TONES: Readonly<Record<PersonaState, Tone>> = {
  active: 'success',
  disabled: 'neutral',
  'not-yet-active': 'secondary',
  'no-longer-active': 'neutral',
  broken: 'danger',
  'never-holds': 'warning',
};

export interface Note extends Saying {
  /** True for what is worth knowing and nothing to mend. */
  readonly isQuiet: boolean;
  /** What the note counts. */
  readonly problems?: readonly Problem[];
}

/** What an editor should know about a persona beyond its state, the most serious first. */
export function personaNotes(persona: PersonaRow, nameOf: (key: string) => string): readonly Note[] {
  const { state, problems, activeFrom, activeTo, alwaysBehind, sentence, variants } = persona;
  const notes: Note[] = [];
  const warn = (key: string, values?: Saying['values']) => notes.push({ key, values, isQuiet: false });
  const mention = (key: string, values?: Saying['values']) => notes.push({ key, values, isQuiet: true });
  if (state === 'broken' || problems.length > 0)
    notes.push({ key: 'section.note.broken', values: { count: problems.length }, isQuiet: false, problems });
  if (state === 'never-holds') {
    warn(sentence === null ? 'section.note.no-condition' : 'section.note.never-holds');
  } else if (alwaysBehind !== null) warn('section.note.always-behind', { persona: nameOf(alwaysBehind) });
  if (state === 'not-yet-active' && activeFrom !== null) {
    mention('section.note.from', { date: new Date(activeFrom) });
  }
  if (state === 'no-longer-active' && activeTo !== null) {
    mention('section.note.until', { date: new Date(activeTo) });
  }
  if (variants === 0) mention('section.note.no-variants');
  return notes;
}
