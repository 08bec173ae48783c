import { filesUnder, read, readJson } from './repository';

const FOLDER = 'admin/src/translations';
const roomsOf = (locale: string): string[] =>
  filesUnder(`${FOLDER}/${locale}`, /\.json$/).map((file) => file.slice(file.lastIndexOf('/') + 1, -'.json'.length));
const texts = (locale: string): Record<string, string> =>
  Object.assign({}, ...roomsOf(locale).map((room) => readJson(`${FOLDER}/${locale}/${room}.json`)));

/** `{name}` in a text: what the code fills in. */
const placeholders = (text = ''): string[] =>
  [...text.matchAll(/\{\s*(\w+)\s*[},]/g)].map(([, name]) => name ?? '').sort();

describe('translations of the admin', () => {
  const english = texts('en');
  const japanese = texts('ja');

  it.each(['en', 'ja'])('are all loaded in %s', (locale) => {
    const index = read(`${FOLDER}/${locale}/index.ts`);
    expect(roomsOf(locale).filter((room) => !index.includes(`./${room}.json`))).toEqual([]);
  });

  it('have the same keys in English and Japanese', () => {
    expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
  });

  it('stand in one room each', () => {
    const all = roomsOf('en').flatMap((room) => Object.keys(readJson(`${FOLDER}/en/${room}.json`)));
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  });

  it('take the same values in English and Japanese', () => {
    const different = Object.keys(english).filter(
      (key) => [...new Set(placeholders(english[key]))].join() !== [...new Set(placeholders(japanese[key]))].join()
    );
    expect(different).toEqual([]);
  });

  it('are written, not left empty', () => {
    const empty = [english, japanese].flatMap((locale) =>
      Object.keys(locale).filter((key) => locale[key]?.trim() === '')
    );
    expect(empty).toEqual([]);
  });

  it('are written for every message that the code asks for', () => {
    const sources = filesUnder('admin/src', /\.tsx?$/).map((file) => read(file));
    const asked = sources.flatMap((source) => [
      ...[...source.matchAll(/\bsay\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''),
      ...[...source.matchAll(/\bmessageId\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''),
    ]);
    expect(asked.filter((key) => english[key] === undefined)).toEqual([]);
  });
});
