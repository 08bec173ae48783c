import type { PersonaRow, PersonaState } from '../../../../shared/contracts/personas';
import { personaNotes, STATE_TONES } from '../../../../admin/src/section/personas/persona-words';
import { HEALTH_TONES, healthText } from '../../../../admin/src/section/settings/health-words';
import english from '../../../../admin/src/translations/en/section.json';
import type { HealthCheck } from '../../../../shared/contracts/health';

const messages: Readonly<Record<string, string>> = english;

const persona: PersonaRow = {
  documentId: 'one',
  key: 'cats',
  name: 'Cat people',
  description: null,
  color: null,
  priority: 1,
  isEnabled: true,
  state: 'active',
  sentence: { en: 'The visitor has a cat.', ja: '訪問者は猫を飼っている。' },
  scoring: null,
  activeFrom: null,
  activeTo: null,
  variants: 2,
  problems: [],
  alwaysBehind: null,
};

const notesOf = (changes: Partial<PersonaRow>) => personaNotes({ ...persona, ...changes }, (key) => `<${key}>`);
const keysOf = (changes: Partial<PersonaRow>) => notesOf(changes).map(({ key }) => key.replace('section.note.', ''));

describe('the notes on a persona', () => {
  it('are silent where all is well', () => {
    expect(keysOf({})).toEqual([]);
  });

  it.each<[Partial<PersonaRow>, string[]]>([
    [{ variants: 0 }, ['no-variants']],
    [{ state: 'never-holds', sentence: null }, ['no-condition']],
    [{ state: 'never-holds' }, ['never-holds']],
    // Whom nobody can be stands behind everybody.
    [{ state: 'never-holds', alwaysBehind: 'pets' }, ['never-holds']],
    [{ state: 'broken', problems: [{ code: 'condition.unknown-rule', path: [], message: '' }] }, ['broken']],
    [{ state: 'not-yet-active', activeFrom: 1 }, ['from']],
    [{ state: 'no-longer-active', activeTo: 1 }, ['until']],
    // An end that is still to come is nothing to be told about, and a disabled persona says so itself.
    [{ activeTo: 1 }, []],
    [{ state: 'disabled' }, []],
    [{ alwaysBehind: 'pets', variants: 0 }, ['always-behind', 'no-variants']],
  ])('of %j are %j', (changes, expected) => {
    expect(keysOf(changes)).toEqual(expected);
  });

  it('have their problems with the count of them, before what is only worth knowing', () => {
    const problems = [{ code: 'condition.unknown-rule', path: [], message: '' }] as const;
    const notes = notesOf({ state: 'disabled', problems, variants: 0 });
    expect(notes.map((note) => note.problems)).toEqual([problems, undefined]);
  });

  it('name the persona that always comes first', () => {
    expect(notesOf({ alwaysBehind: 'pets' })[0]?.values).toEqual({ persona: '<pets>' });
  });

  it('tell what has to be mended from what is only worth knowing', () => {
    expect(notesOf({ variants: 0 })[0]?.isQuiet).toBe(true);
    expect(notesOf({ alwaysBehind: 'pets' })[0]?.isQuiet).toBe(false);
  });

  it('are all written', () => {
    const states = Object.keys(STATE_TONES) as PersonaState[];
    const notes = states.flatMap((state) =>
      [persona.sentence, null].flatMap((sentence) =>
        notesOf({ state, sentence, activeFrom: 1, activeTo: 2, alwaysBehind: 'pets', variants: 0 })
      )
    );
    expect(notes.map(({ key }) => key).filter((key) => !messages[key])).toEqual([]);
    expect(states.filter((state) => !messages[`section.state.${state}`])).toEqual([]);
  });
});

describe('the words on the health of a part', () => {
  const IDS = [
    'geo',
    'proxies',
    'token-keys',
    'visitor-store',
    'personas',
    'variants',
    'fact-sources',
    'nodes',
  ] as const;
  const states = Object.keys(HEALTH_TONES) as HealthCheck['state'][];

  it.each(IDS)('are written for every state of %s', (id) => {
    expect(messages[`section.health.${id}`]).toBeDefined();
    expect(states.filter((state) => !messages[healthText({ id, state })])).toEqual([]);
  });
});
