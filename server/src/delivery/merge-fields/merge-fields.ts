import { createHmac } from 'node:crypto';
import type { FactValue } from '../../../../shared/domain/fact';
import { mayHoldMergeFields, type MergePlace } from '../../../../shared/domain/merge-field';
import { oncePer } from '../../facts/once-per';
import type { StoredResponse } from '../../response-cache/response-store';
import type { PersonalizedRequest } from '../personalized-request';
import { fillBody, mergedBody, type MergedBody } from './merged-body';
import { mergeTextsOf, type MergeTexts, type MergeTextsOptions, type ReadEntries } from './merge-texts';

/** The part of a Koa context that holds an answer, and who asked for it. */
export interface MergeContext {
  readonly state: object;
  body?: unknown;
  type?: string;
}

/**
 * Merge fields: `{{ form.firstName | "there" }}`. The texts of an answer are the same for everybody and are kept; what a visitor told
 * goes in as the very last step, and is kept by nobody.
 */
export interface MergeFields {
  /** Writes the body of an answer that is about to be kept. */
  write(context: MergeContext, body: object): MergedBody | Promise<MergedBody>;
  /** A kept answer as this visitor gets it. */
  forVisitor(request: PersonalizedRequest, stored: StoredResponse): Promise<Given> | Given;
  /** What there is to fill in an answer that is not kept; `null`: nothing. */
  find(context: MergeContext): Merge | null;
}

/** Fills an answer; `complete` adds to its body what can be said only when its merge fields are known. */
export type Merge = (request: PersonalizedRequest, complete: (body: unknown) => unknown) => Promise<void>;

export type Given = Pick<StoredResponse, 'body' | 'contentType' | 'documents' | 'etag'>;

export interface MergeFieldsDependencies extends Omit<MergeTextsOptions, 'schemas'> {
  readonly schemas: () => MergeTextsOptions['schemas'];
  readonly readsOf: (request: object) => readonly ReadEntries[];
  /** Names of the declared facts that may be shown in texts. */
  readonly showable: () => Promise<ReadonlySet<string>>;
  /** What is known of the visitor of a request, as far as they agreed to its use. Never fails. */
  readonly factsOf: (
    request: PersonalizedRequest,
    names: readonly string[]
  ) => Promise<Readonly<Record<string, FactValue>>>;
  /** Keeps names from being guessed from an `ETag` in somebody's log. */
  readonly secret: () => Uint8Array;
}

export function createMergeFields(dependencies: MergeFieldsDependencies): MergeFields {
  const { factsOf, isOptedIn, readsOf, schemas, secret, showable } = dependencies;

  /** The same list for the same answer: which facts have to be asked is planned once. */
  const namesIn = oncePer((places: readonly MergePlace[]) => [...new Set(places.map(({ fact }) => fact))]);

  const textsIn = ({ state }: MergeContext): MergeTexts =>
    mergeTextsOf(readsOf(state), { schemas: schemas(), isOptedIn });

  async function written(body: object, texts: MergeTexts): Promise<MergedBody> {
    const mayBeShown = await showable();
    return mergedBody(body, texts, (fact) => mayBeShown.has(fact));
  }

  /** An address with a persona in it is for everybody: caches on the way know nothing of who asks. */
  async function valuesFor(
    request: PersonalizedRequest,
    places: readonly MergePlace[]
  ): Promise<Readonly<Record<string, FactValue>>> {
    const names = namesIn(places);
    request.noteMergeFields(names);
    return request.asked?.by === 'parameter' ? {} : factsOf(request, names);
  }

  async function fill(request: PersonalizedRequest, stored: StoredResponse): Promise<Given> {
    const values = await valuesFor(request, stored.places);
    const body = fillBody(stored, values);
    return body === stored.body ? stored : { ...stored, body, etag: etagOf(stored.etag, values, secret()) };
  }

  return {
    write(context, body) {
      const json = JSON.stringify(body);
      if (!mayHoldMergeFields(json)) return { body: Buffer.from(json), places: [] };
      return written(body, textsIn(context));
    },
    forVisitor: (request, stored) => (stored.places.length === 0 ? stored : fill(request, stored)),
    find(context) {
      const { body } = context;
      if (typeof body !== 'object' || body === null || Buffer.isBuffer(body) || 'pipe' in body) return null;
      const texts = textsIn(context);
      if (texts.size === 0) return null;
      return async (request, complete) => {
        const merged = await written(body, texts);
        const values = await valuesFor(request, merged.places);
        const whole = complete(body);
        context.body = fillBody(whole === body ? merged : await written(whole as object, texts), values);
        context.type = 'application/json; charset=utf-8';
      };
    },
  };
}

/** Strong: the same texts with the same words in them are the same bytes. */
function etagOf(etag: string, values: Readonly<Record<string, FactValue>>, secret: Uint8Array): string {
  const entries = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return `"${createHmac('sha256', secret)
    .update(`${etag} ${JSON.stringify(entries)}`)
    .digest('base64url')
    .slice(0, 27)}"`;
}
