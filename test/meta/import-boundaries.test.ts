import { packagesImportedBy, localImportsOf } from './imports';
import { filesUnder, publishedSources, read, SOURCE } from './repository';
import { isWithin, roomOf, ROOMS } from './rooms';

const PLATFORM = /^(node:|@strapi\/|react(-|\/|$)|koa)/;

describe('import boundaries', () => {
  it('lets every file import only from the rooms that its own room may see', () => {
    const trespasses = publishedSources().flatMap((file) => {
      const room = roomOf(file);
      const mayEnter = [room, ...(ROOMS[room ?? ''] ?? [])];
      return localImportsOf(file)
        .filter((target) => !mayEnter.some((place) => place !== null && isWithin(target, place)))
        .map((target) => `${file} imports ${target}`);
    });
    expect(trespasses).toEqual([]);
  });

  it('has a rule for every folder', () => {
    const outside = ['shared', 'server/src'].flatMap((house) =>
      filesUnder(house, SOURCE)
        .map((file) =>
          file
            .split('/')
            .slice(0, house.split('/').length + 1)
            .join('/')
        )
        .filter((room) => !SOURCE.test(room) && !(room in ROOMS))
    );
    expect([...new Set(outside)]).toEqual([]);
  });

  it('keeps Strapi, React and Node out of shared/', () => {
    const platform = filesUnder('shared', SOURCE).flatMap((file) =>
      packagesImportedBy(file)
        .filter((name) => PLATFORM.test(name))
        .map((name) => `${file} imports ${name}`)
    );
    expect(platform).toEqual([]);
  });

  it('leaves content and database to the repositories', () => {
    const callers = filesUnder('server/src', SOURCE)
      .filter((file) => !isWithin(file, 'server/src/repositories'))
      .filter((file) =>
        /strapi\s*\.\s*(documents\(|db\s*\.\s*(query|connection|queryBuilder))/.test(withoutComments(read(file)))
      );
    expect(callers).toEqual([]);
  });
});

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
