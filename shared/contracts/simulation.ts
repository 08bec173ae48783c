import { z } from 'zod';
import type { Explanation } from '../domain/decision';
import type { FactValue } from '../domain/fact';
import type { Outcome } from '../domain/outcome';
import { MAX_WINDOW_DAYS } from '../domain/event';
import { KEY_PATTERN, MAX_HINT_TIMES } from '../domain/persona';
import type { SimulatedEntry } from './simulated-entry';
import type { ToldChanges, ToldPersona, ToldTraceNode } from './told-explanation';
import { factKey, factScalar, namedValues } from './fact-value';

const key = z.string().regex(KEY_PATTERN);

/** RFC 3339 with offset, or epoch milliseconds; read as epoch milliseconds. */
const moment = z.union([
  z.number().min(-8.64e15).max(8.64e15),
  z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
]);

/** A condition as it is stored. Its own checks, with their own codes and paths, come after the contract. */
const storedCondition = z.unknown();

const times = z.number().int().min(1).max(MAX_HINT_TIMES);
const hintName = z.string().min(1).max(64);
const scoredRule = z.strictObject({ rule: key, points: z.number() });
const scoredTopic = z.strictObject({ topic: hintName, points: z.number(), times });
const scoredEvent = z.strictObject({
  event: hintName,
  points: z.number(),
  times,
  days: z.number().max(MAX_WINDOW_DAYS).optional(),
});

/** A persona as an editor has it on the screen; it takes the place of the stored one with its key. */
export const draftPersona = z.strictObject({
  key,
  name: z.string().max(255).optional(),
  /** Default: where the stored persona of this key stands, or after all others. */
  priority: z.number().int().min(1).optional(),
  isEnabled: z.boolean().default(true),
  condition: storedCondition.optional(),
  scoring: z
    .strictObject({
      points: z.array(z.union([scoredRule, scoredTopic, scoredEvent])).max(500),
      threshold: z.number(),
      lead: z.number().min(0).default(0),
    })
    .nullable()
    .default(null),
  /** Key of the declared fact by which the visitor confirms it. */
  confirm: factKey.nullable().default(null),
  activeFrom: moment.nullable().default(null),
  activeTo: moment.nullable().default(null),
});

export type DraftPersona = z.infer<typeof draftPersona>;

/** A rule as an editor has it on the screen. With a key it takes the place of the stored one. */
export const draftRule = z.strictObject({
  key: key.optional(),
  name: z.string().max(255).optional(),
  condition: storedCondition,
});
export type DraftRule = z.infer<typeof draftRule>;

const headerName = z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$/);
const factName = z
  .string()
  .regex(/^[A-Za-z][\w-]*(?:\.[\p{L}\p{M}\p{N}_-]+)+$/u)
  .max(128);

/** A made-up visit. What is left out is what a request from nowhere would say. */
export const simulatedVisitor = z.strictObject({
  request: z
    .strictObject({
      /** The visitor's address, as if the trusted proxies had vouched for it. */
      ip: z.string().max(64).optional(),
      /** Believed like those of a trusted proxy. */
      headers: namedValues(headerName, z.string().max(4096), { max: 100 }).optional(),
      /** Path and query, or a whole URL. */
      url: z.string().max(2048).optional(),
      cookies: namedValues(z.string().min(1).max(128), z.string().max(4096), { max: 50 }).optional(),
    })
    .optional(),
  /** By dotted name; they outrank what the request says. `null` makes a fact missing. */
  facts: namedValues(factName, z.union([factScalar, z.array(factScalar).max(500), z.null()]), { max: 500 }).optional(),
  now: moment.optional(),
});
export type SimulatedVisitor = z.infer<typeof simulatedVisitor>;

/** The entry that the made-up visitor asks for. */
export const askedEntry = z.strictObject({
  /** Uid of the content type. */
  type: z.string().min(1).max(255),
  documentId: z.string().min(1).max(64),
  /** Default: the site's default locale. */
  locale: z.string().min(1).max(64).optional(),
  /** Default: `published`, what a visitor gets. */
  status: z.enum(['draft', 'published']).default('published'),
});
export type AskedEntry = z.infer<typeof askedEntry>;

/** `POST /personalization/simulate`: how a made-up visit would be decided, also with drafts that are not saved yet. */
export const simulateBody = z.strictObject({
  ...simulatedVisitor.shape,
  personas: z.array(draftPersona).max(100).optional(),
  rule: draftRule.optional(),
  entry: askedEntry.optional(),
});

export type SimulateBody = z.infer<typeof simulateBody>;

/** What the simulated visit came to. */
export interface Simulation {
  /** Every fact that was known, by dotted name. */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** Fact sources that did not answer. */
  readonly failures: readonly { readonly source: string; readonly reason: 'timeout' | 'failed' }[];
  readonly decision: Explanation['decision'];
  /** How each persona came out, with the whole path to it. */
  readonly trace: readonly ToldPersona[];
  /** For each persona that is not the first of the decision: what would have to be otherwise so that it was. By priority. */
  readonly changes: readonly ToldChanges[];
  /** How the draft rule came out; `null` where none was sent. */
  readonly rule: { readonly outcome: Outcome; readonly trace: ToldTraceNode } | null;
  /** What the visitor would get of the entry; `null` where none was asked for. */
  readonly entry: SimulatedEntry | null;
}
