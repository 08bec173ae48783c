import path from 'node:path';
import { exists, filesUnder, read, readJson } from './repository';

const { scripts } = readJson<{ scripts: Record<string, string> }>('package.json');
const documents = ['README.md', 'README.ja.md', 'CONTRIBUTING.md', ...filesUnder('docs', /\.md$/)].filter(exists);

describe('documents', () => {
  it('name only npm scripts that exist', () => {
    const unknown = documents.flatMap((file) =>
      [...read(file).matchAll(/\bnpm (?:run ([\w:-]+)|(test)\b)/g)]
        .map(([, script, test]) => script ?? test ?? '')
        .filter((script) => !(script in scripts))
        .map((script) => `${file}: npm run ${script}`)
    );
    expect(unknown).toEqual([]);
  });

  it('link only to files that exist', () => {
    const broken = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target]) => path.posix.join(path.posix.dirname(file), target ?? ''))
        .filter((target) => !exists(target))
        .map((target) => `${file} links to ${target}`)
    );
    expect(broken).toEqual([]);
  });

  it('exist for everything that npm runs', () => {
    const files = Object.values(scripts).flatMap((command) => /node (scripts\/\S+)/.exec(command)?.[1] ?? []);
    expect(files.filter((file) => !exists(file))).toEqual([]);
  });
});
