import type { DisclosedEntry, Disclosure } from '../../../shared/contracts/disclosure';
import { type SpokenLocale, spokenLocale } from '../../../shared/domain/localized-text';
import { REASON_KINDS, type ReasonKind } from '../../../shared/domain/reason-kind';
import { decisiveKinds, type PersonaSet, REASON_WORDS } from '../../../shared/engine';
import type { DeliveryOutcome } from './personalized-request';
import type { Schemas } from './schemas';

/**
 * Prices that differ by visitor are disclosed: the answer says so without being asked, and by what kinds of facts. These are the
 * kinds that the persona is decided by, not those that this visitor met: the same for everybody who gets the answer, so that it
 * can be kept for all of them, and true where a persona was named and nobody knows anything of anybody.
 */
export interface Disclosing {
  /** The entries of which a variant changed a field that affects the price; `null` where there is none. */
  find(
    outcome: Pick<DeliveryOutcome, 'applied' | 'locale'>,
    query?: Readonly<Record<string, unknown>>
  ): Promise<PersonalizedPrices | null>;
}

export interface PersonalizedPrices {
  readonly entries: readonly DisclosedEntry[];
  /** In which it is to be said. */
  readonly locale: SpokenLocale;
}

export interface DisclosingDependencies {
  readonly schemas: () => Pick<Schemas, 'priceFields'>;
  readonly personas: () => PersonaSet;
  readonly defaultLocale: () => Promise<string>;
}

export function createDisclosing({ schemas, personas, defaultLocale }: DisclosingDependencies): Disclosing {
  function entriesOf(applied: DeliveryOutcome['applied']): readonly DisclosedEntry[] {
    const entries = new Map<string, DisclosedEntry>();
    for (const { contentType, documentId, fields, persona } of applied) {
      const prices = schemas().priceFields(contentType);
      const found = prices.size === 0 ? [] : fields.filter((name) => prices.has(name));
      if (found.length === 0) continue;
      // One entry may stand in several places of an answer, with other fields in each.
      const id = `${contentType} ${documentId}`;
      const known = entries.get(id);
      const by = inOrder([...(known?.by ?? []), ...kindsOf(persona)]);
      entries.set(id, { contentType, documentId, fields: [...new Set([...(known?.fields ?? []), ...found])], by });
    }
    return [...entries.values()];
  }

  function kindsOf(persona: string): readonly ReasonKind[] {
    const kinds = decisiveKinds(personas(), persona);
    // A predicate of a developer's own may rest on nothing that has a name.
    return kinds.length > 0 ? kinds : ['other'];
  }

  return {
    async find({ applied, locale }, { locale: asked } = {}) {
      const entries = entriesOf(applied);
      if (entries.length === 0) return null;
      const named = typeof asked === 'string' && asked !== '*' ? asked : null;
      return { entries, locale: spokenLocale(locale ?? named ?? (await defaultLocale().catch(() => null))) };
    },
  };
}

/** What is said of them. */
export function disclosureOf({ entries, locale }: PersonalizedPrices): Disclosure {
  const by = inOrder(entries.flatMap((entry) => entry.by));
  return { sentence: REASON_WORDS[locale].prices(by), by, entries: [...entries] };
}

function inOrder(kinds: readonly ReasonKind[]): ReasonKind[] {
  return REASON_KINDS.filter((kind) => kinds.includes(kind));
}
