import { PROBLEM_CODES } from '../../shared/domain/problem';
import { filesUnder, publishedSources, read, readJson } from './repository';

const sources = publishedSources()
  .filter((file) => file !== 'shared/domain/problem.ts')
  .map(read)
  .join('\n');
const documents = filesUnder('docs', /\.md$/).map(read).join('\n');

describe('problem codes', () => {
  it('are listed once each', () => {
    expect([...new Set(PROBLEM_CODES)]).toEqual([...PROBLEM_CODES]);
  });

  it('are each raised somewhere', () => {
    expect(PROBLEM_CODES.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  it('each have words for editors', () => {
    const words = readJson('admin/src/translations/en/problems.json') as Record<string, string>;
    expect(PROBLEM_CODES.filter((code) => words[`problems.${code}`] === undefined)).toEqual([]);
  });

  it('are each explained in docs/', () => {
    expect(PROBLEM_CODES.filter((code) => !documents.includes(`\`${code}\``))).toEqual([]);
  });
});
