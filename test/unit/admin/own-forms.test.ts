import { ownFormOf, withOwnWords } from '../../../admin/src/own-forms/own-form';
import { contentTypes } from '../../../server/src/content-types';
import en from '../../../admin/src/translations/en/own-forms.json';

const words: Readonly<Record<string, string>> = en;
const wordOf = (key: string) => words[key];

describe('the forms of our own types', () => {
  it.each(['persona', 'rule', 'fact', 'journey', 'trigger'] as const)(
    'have a word for every attribute of %s',
    (form) => {
      const { attributes, pluginOptions } = contentTypes[form].schema;
      expect(ownFormOf(pluginOptions)).toBe(form);
      expect(Object.keys(attributes).filter((name) => wordOf(`own-forms.${form}.${name}`) === undefined)).toEqual([]);
    }
  );

  it('have no words for attributes that are gone', () => {
    const known = (['persona', 'rule', 'fact', 'journey', 'trigger'] as const).flatMap((form) =>
      Object.keys(contentTypes[form].schema.attributes).map((name) => `own-forms.${form}.${name}`)
    );
    expect(Object.keys(words).filter((key) => !known.includes(key.replace(/\.hint$/, '')))).toEqual([]);
  });

  it('leave what was written in "Configure the view"', () => {
    const fields = [
      { name: 'name', label: 'name', hint: '' },
      { name: 'key', label: 'Code', hint: 'Ours' },
    ];
    const [[[name, key] = []] = []] = withOwnWords([[fields]], 'persona', wordOf);
    expect(name).toMatchObject({ label: 'Name', hint: 'What editors call this kind of visitor' });
    expect(key).toMatchObject({ label: 'Code', hint: 'Ours' });
  });

  it('are not taken for those of other types', () => {
    expect(ownFormOf({ personalization: { enabled: true } })).toBeNull();
    expect(ownFormOf(undefined)).toBeNull();
  });
});
