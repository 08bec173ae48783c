import type { ShownFacts } from '../../../../shared/contracts/profiles';
import type { ProfileRepository, StoredProfile } from '../../repositories/profile-repository';
import type { RememberedFact } from '../../visitor/visitor-state';
import { showFacts } from '../visitor/show-facts';
import type { KnownFacts, ProfileFactsCodec } from './profile-facts';
import type { ProfileNames } from './profile-names';

/** What servers have told us of people whom they know, by the id by which they know them. */
export interface ProfilesService {
  /** The facts that still hold. */
  knownFacts(id: string, options: Moment): Promise<KnownFacts>;
  /** Everything that is held of a person, or `null`. */
  show(id: string, options: Moment): Promise<ShownFacts | null>;
  /** Puts in what servers told, all of it or, where something fails, none. */
  write(changes: readonly ProfileChange[], options: Moment): Promise<void>;
  /** Forgets a person. False where nothing was known. */
  erase(id: string): Promise<boolean>;
  /** Takes out what has run out. The number of profiles that were touched. */
  sweep(options: Moment): Promise<number>;
}

export interface ProfileChange {
  readonly id: string;
  /** `null` takes a fact back. */
  readonly facts: Readonly<Record<string, RememberedFact | null>>;
}

interface Moment {
  /** Epoch milliseconds. */
  readonly now: number;
}

interface Dependencies {
  readonly repository: ProfileRepository;
  readonly names: ProfileNames;
  readonly codec: ProfileFactsCodec;
}

const SWEPT_AT_A_TIME = 200;

export function createProfilesService({ repository, names, codec }: Dependencies): ProfilesService {
  const open = (stored: StoredProfile, moment: Moment) => codec.open(stored.facts, stored.lookup, moment);

  /** A profile under an older key counts until it is written again. */
  async function knownFacts(id: string, moment: Moment): Promise<KnownFacts> {
    const lookups = names(id);
    const stored = new Map((await repository.find(lookups)).map((profile) => [profile.lookup, profile]));
    return Object.assign({}, ...lookups.toReversed().map((lookup) => openOf(stored.get(lookup), moment)));
  }

  const openOf = (stored: StoredProfile | undefined, moment: Moment) => (stored ? open(stored, moment) : {});

  return {
    knownFacts,

    async show(id, moment) {
      const facts = await knownFacts(id, moment);
      return Object.keys(facts).length > 0 ? showFacts(facts) : null;
    },

    async write(changes, moment) {
      const byName = new Map<string, { readonly lookups: readonly string[]; readonly changes: ProfileChange[] }>();
      for (const change of changes) {
        const lookups = names(change.id);
        const known = byName.get(lookups[0]);
        if (known) known.changes.push(change);
        else byName.set(lookups[0], { lookups, changes: [change] });
      }
      const people = [...byName.entries()];
      await repository.change(
        people.flatMap(([, { lookups }]) => lookups),
        (rows) => {
          const stored = new Map(rows.map((row) => [row.lookup, row]));
          return people.flatMap(([lookup, { lookups, changes }]) => {
            const before = lookups.toReversed().flatMap((name) => stored.get(name) ?? []);
            const facts = apply(Object.assign({}, ...before.map((row) => open(row, moment))), changes);
            const visitor = before.at(-1)?.visitor ?? null;
            const sealed = codec.seal(facts, lookup);
            return sealed.facts === null && visitor === null ? [] : [{ lookup, visitor, ...sealed }];
          });
        }
      );
    },

    erase: async (id) => (await repository.delete(names(id))) > 0,

    async sweep(moment) {
      const bySeconds = Math.floor(moment.now / 1000);
      let swept = 0;
      for (;;) {
        const expired = await repository.findExpired(bySeconds, SWEPT_AT_A_TIME);
        if (expired.length === 0) return swept;
        swept += expired.length;
        await repository.change(
          expired.map(({ lookup }) => lookup),
          (rows) =>
            rows.flatMap((row) => {
              const sealed = codec.seal(open(row, moment), row.lookup);
              return sealed.facts === null && row.visitor === null ? [] : [{ ...row, ...sealed }];
            })
        );
      }
    },
  };
}

function apply(before: KnownFacts, changes: readonly ProfileChange[]): KnownFacts {
  const facts = new Map<string, RememberedFact>(Object.entries(before));
  for (const change of changes) {
    for (const [key, fact] of Object.entries(change.facts)) {
      if (fact === null) facts.delete(key);
      else facts.set(key, fact);
    }
  }
  return Object.fromEntries(facts);
}
