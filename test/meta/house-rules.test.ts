import path from 'node:path';
import { filesUnder, publishedSources, read } from './repository';

const TEXT = /\.(ts|tsx|js|mjs|json|md|html|css|ya?ml|sh)$|^run$/;
const NAMELESS = /(^|[/.-])(utils?|helpers?|common|misc|manager)([/.-]|$)/;
/** Written in parts, so that this file does not find itself. */
const MACHINE_PATHS = [
  ['/wo', 'rk/'],
  ['/tm', 'p/'],
  ['/ho', 'me/'],
  ['/Us', 'ers/'],
  ['/ro', 'ot/'],
].map((parts) => parts.join(''));

describe('house rules', () => {
  const sources = [...publishedSources(), ...filesUnder('test', /\.(ts|js|mjs)$/), ...filesUnder('scripts', /\.mjs$/)];

  it('name files in kebab-case', () => {
    expect(
      sources.filter(
        (file) => !/^(S\d\d-)?[a-z0-9]+(-[a-z0-9]+)*(\.(d|test|config))*\.(tsx?|m?js)$/.test(path.basename(file))
      )
    ).toEqual([]);
  });

  it('give everything a home with a name of its own', () => {
    expect(sources.filter((file) => NAMELESS.test(file))).toEqual([]);
  });

  it('let no TODO in without the number of an issue', () => {
    const others = sources.filter((file) => file !== 'test/meta/house-rules.test.ts');
    expect(others.filter((file) => /\bTODO\b(?! ?\(?#\d)/.test(read(file)))).toEqual([]);
  });

  it('give a reason with every suppression', () => {
    const suppression = /eslint-disable|@ts-(ignore|expect-error)/;
    const hasReason = /(eslint-disable.* -- \w)|(@ts-[\w-]+:? \w)/;
    const bare = sources
      .filter((file) => file !== 'test/meta/house-rules.test.ts')
      .flatMap((file) =>
        read(file)
          .split('\n')
          .filter((line) => suppression.test(line) && !hasReason.test(line))
      );
    expect(bare).toEqual([]);
  });

  it('keep nothing in an AsyncLocalStorage of our own: every promise of the process would carry it', () => {
    const keepers = publishedSources().filter((file) =>
      /new AsyncLocalStorage|from 'node:async_hooks'/.test(read(file))
    );
    expect(keepers).toEqual([]);
  });

  it('have nothing in them that is true on one machine only', () => {
    const found = filesUnder('', TEXT)
      .filter((file) => file !== 'package-lock.json')
      .filter((file) => MACHINE_PATHS.some((start) => new RegExp(`(^|[\\s'"\`(=:])${start}\\w`, 'm').test(read(file))));
    expect(found).toEqual([]);
  });

  it('lock versions, not the registry they came from', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});
