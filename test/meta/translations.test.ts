import { exists, readJson } from './repository';

const file = (locale: string): string => `admin/src/translations/${locale}.json`;
const texts = (locale: string): Record<string, string> => (exists(file(locale)) ? readJson(file(locale)) : {});

/** `{name}` in a text: what the code fills in. */
const placeholders = (text = ''): string[] => [...text.matchAll(/\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort();

describe('translations of the admin', () => {
  const english = texts('en');
  const japanese = texts('ja');

  it('have the same keys in English and Japanese', () => {
    expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
  });

  it('take the same values in English and Japanese', () => {
    const different = Object.keys(english).filter(
      (key) => placeholders(english[key]).join() !== placeholders(japanese[key]).join()
    );
    expect(different).toEqual([]);
  });

  it('are written, not left empty', () => {
    const empty = [english, japanese].flatMap((locale) =>
      Object.keys(locale).filter((key) => locale[key]?.trim() === '')
    );
    expect(empty).toEqual([]);
  });
});
