import { z } from 'zod';
import type { Outcome } from '../domain/outcome';
import type { PackedPersonas } from '../domain/packed-personas';
import { KEY_PATTERN } from '../domain/persona';

export interface ManifestTables {
  readonly hosts?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly continents?: Readonly<Record<string, string>>;
}

const key = z.string().regex(KEY_PATTERN);
const node = z.int().min(0);

const packedPersonas = z.strictObject({
  personas: z.array(
    z.strictObject({
      key,
      isBroken: z.literal(true).optional(),
      condition: node.optional(),
      scoring: z
        .strictObject({
          points: z.array(z.strictObject({ node, points: z.number() })),
          threshold: z.number(),
          lead: z.number(),
        })
        .optional(),
    })
  ),
  nodes: z.array(
    z.union([
      z.strictObject({ all: z.array(node) }),
      z.strictObject({ any: z.array(node) }),
      z.strictObject({ not: node }),
      z.strictObject({ test: z.string(), params: z.record(z.string(), z.unknown()) }),
      z.strictObject({ outcome: z.enum(['match', 'miss', 'unknown'] satisfies Outcome[]) }),
    ])
  ),
  steps: z.array(z.strictObject({ kind: z.enum(['score', 'hold', 'rivals']), persona: z.int().min(-1) })),
});

/** Variants that are listed entry by entry in one manifest; with more, only the sets of their owners are. */
export const MAX_LISTED_VERSIONS = 5000;

/**
 * `GET manifest`: what an edge needs to decide as the origin does, and to know which of a visitor's personas change an
 * answer. As of now: who is disabled or has no turn yet is not in it, nor is anything that is not published.
 */
export const manifest = z.strictObject({
  version: z.literal(1),
  /** Epoch milliseconds of the first moment at which the clock alone makes another manifest; `null` for never. */
  holdsUntil: z.number().nullable(),
  /** Names of the facts that deciding may read, and that the origin would know. Only these count. */
  facts: z.array(z.string()),
  /** IANA name. */
  siteTimeZone: z.string(),
  /** The site's own hosts, where somebody asks about the way of arrival; `*.` stands for all subdomains. */
  siteHosts: z.array(z.string()),
  /** What must be looked up to find some of the facts; each only where it is needed. */
  tables: z.strictObject({
    /** Referring hosts by medium and source. */
    hosts: z.record(z.string(), z.record(z.string(), z.array(z.string()))).optional(),
    /** Codes of countries by continent, with blanks between them. */
    continents: z.record(z.string(), z.string()).optional(),
  }) as z.ZodType<ManifestTables>,
  personas: packedPersonas as z.ZodType<PackedPersonas>,
  /** By base type: the different sets of personas that own live variants of one entry in one locale, best first. */
  owners: z.record(z.string(), z.array(z.strictObject({ locale: z.string().nullable(), personas: z.array(key) }))),
  /** By base type and documentId: the places of its sets in `owners`. `null` where there are too many to list. */
  entries: z.record(z.string(), z.record(z.string(), z.array(z.int().min(0)))).nullable(),
});

export type Manifest = z.infer<typeof manifest>;

export const manifestAnswer = z.strictObject({ data: manifest });

const pageNumber = (most: number) => z.coerce.number().int().min(1).max(most);

/** `GET manifest/outcomes`: the pages of entries that differ, for building exactly those. */
export const outcomesQuery = z.strictObject({
  /** Uid of a base type. */
  type: z.string().min(1).max(255),
  documentId: z.string().min(1).max(64).optional(),
  /** Default: every locale. */
  locale: z.string().min(1).max(64).optional(),
  page: pageNumber(1_000_000).default(1),
  pageSize: pageNumber(100).default(25),
});
export type OutcomesQuery = z.output<typeof outcomesQuery>;

export const entryOutcomes = z.strictObject({
  documentId: z.string(),
  /** `null` where the type is not localized. */
  locale: z.string().nullable(),
  /** The pages there are of this entry; the first is the one for everybody. */
  outcomes: z.array(
    z.strictObject({
      /** What `?persona=` takes for this page. */
      persona: z.string(),
      /** Keys of the personas whose visitors get it, best first; none for the page for everybody. */
      personas: z.array(key),
    })
  ),
  /** Keys of all personas of these pages, best first: a visitor gets the page of the first that holds. */
  order: z.array(key),
  /** Epoch milliseconds at which the clock alone changes this list; `null` for never. */
  holdsUntil: z.number().nullable(),
});
export type EntryOutcomes = z.infer<typeof entryOutcomes>;

export const outcomesAnswer = z.strictObject({
  /** Entries that have only the page for everybody are not listed. */
  data: z.array(entryOutcomes),
  meta: z.strictObject({
    pagination: z.strictObject({ page: z.int(), pageSize: z.int(), pageCount: z.int(), total: z.int() }),
  }),
});
export type OutcomesAnswer = z.infer<typeof outcomesAnswer>;
