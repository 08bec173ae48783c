import { createLanguageSource } from '../../../server/src/facts/language-source';
import { LANGUAGES } from './languages';
import { resolveFacts } from './resolve-facts';

describe('language.tags', () => {
  const source = createLanguageSource();

  it.each(LANGUAGES)('follows %s', (_name, header, tags) => {
    const found = resolveFacts(source, { headers: { 'accept-language': header } }, ['language.tags']);
    expect(found['language.tags']).toEqual(tags);
  });
});
