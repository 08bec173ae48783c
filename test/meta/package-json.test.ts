import { createRequire } from 'node:module';
import path from 'node:path';
import { exists, readJson, root } from './repository';

interface Package {
  readonly version: string;
  readonly license: string;
  readonly files: readonly string[];
  readonly engines: { readonly node: string };
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly strapi: { readonly kind: string; readonly name: string };
}

/** Licences under which a library may enter a package that anybody may use. */
const PERMISSIVE = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
];

const own = readJson<Package>('package.json');
const conditional = Object.entries(own.exports).flatMap(([entry, value]) =>
  typeof value === 'string' ? [] : [{ entry, conditions: value }]
);

describe('package.json', () => {
  it('offers the entries that are documented', () => {
    expect(Object.keys(own.exports)).toEqual(
      expect.arrayContaining(['./package.json', './strapi-admin', './strapi-server', './engine', './client'])
    );
  });

  it.each(conditional)(
    'lists the conditions of $entry in the order in which resolvers must try them',
    ({ conditions }) => {
      const order = ['types', 'source', 'import', 'require', 'default'];
      expect(Object.keys(conditions)).toEqual(order.filter((name) => name in conditions));
    }
  );

  it('declares types for what programs import', () => {
    expect(conditional.filter(({ conditions }) => !conditions.types).map(({ entry }) => entry)).toEqual([
      './strapi-admin',
    ]);
  });

  it.each(conditional)('builds $entry from a file that exists, into dist/', ({ conditions }) => {
    const { source, ...built } = conditions;
    expect(exists(source ?? '')).toBe(true);
    expect(Object.values(built).filter((file) => !file.startsWith('./dist/'))).toEqual([]);
  });

  it('publishes the build and the shims that load it by path', () => {
    expect(own.files).toEqual(expect.arrayContaining(['dist', 'strapi-server.js', 'strapi-admin.js']));
  });

  it('is a plugin named "personalization"', () => {
    expect(own.strapi).toMatchObject({ kind: 'plugin', name: 'personalization' });
  });

  it('is MIT, and depends on permissive licences only, however deep', () => {
    expect(own.license).toBe('MIT');
    const strict = [...licencesBelow(root, Object.keys(own.dependencies))].filter(
      ([, licence]) => !isPermissive(licence)
    );
    expect(strict).toEqual([]);
  });

  /** A lock file written beside an installed `node_modules` lists this machine's binaries only, and `npm ci` refuses it. */
  it('locks the binaries of every platform', () => {
    const { packages } = readJson<{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }>(
      'package-lock.json'
    );
    const locked = new Set(Object.keys(packages).map((where) => where.split('node_modules/').at(-1)));
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies)
    );
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('stays on ua-parser-js 1.x, the last one under MIT', () => {
    expect(own.dependencies['ua-parser-js']).toMatch(/^\^1\./);
  });
});

/** `MIT`, `(MIT OR Apache-2.0)`: one acceptable alternative is enough. */
const isPermissive = (licence: string): boolean =>
  licence.split(/[()\s]+|OR/).some((name) => PERMISSIVE.includes(name));

/** Licence by package, of `names` as seen from `folder` and of everything that these depend on. */
function licencesBelow(
  folder: string,
  names: readonly string[],
  found = new Map<string, string>()
): Map<string, string> {
  for (const name of names) {
    const file = manifestOf(folder, name);
    if (!file || found.has(name)) continue;
    const { license = 'none stated', dependencies = {} } = readJson<Partial<Package>>(path.relative(root, file));
    found.set(name, license);
    licencesBelow(path.dirname(file), Object.keys(dependencies), found);
  }
  return found;
}

function manifestOf(folder: string, name: string): string | null {
  const places = createRequire(path.join(folder, 'package.json')).resolve.paths(name) ?? [];
  const manifests = places.map((place) => path.join(place, name, 'package.json'));
  return manifests.find((manifest) => exists(path.relative(root, manifest))) ?? null;
}
