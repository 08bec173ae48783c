import type { DeliveryContext } from '../request-scope';
import { isContentApiRead } from '../request-scope';
import type { ReadEntries } from './merge-texts';

/** What each request has read and may hold merge fields. It ends with the request. */
export interface EntryReads {
  readonly middleware: (context: ReadContext, next: () => Promise<unknown>) => Promise<unknown>;
  of(request: object): readonly ReadEntries[];
}

interface ReadContext {
  readonly uid: string;
  readonly action: string;
  /** Absent where code asks for everything. */
  readonly params?: Readonly<Record<string, unknown>> | null;
}

const READS = new Set(['findMany', 'findFirst', 'findOne']);
const NONE: readonly ReadEntries[] = [];

/** A document middleware that remembers what goes into an answer. Nothing is looked at until the answer shows a merge field. */
export function createEntryReads({
  currentRequest,
  mayHoldTexts,
}: {
  readonly currentRequest: () => DeliveryContext | undefined;
  /** Whether entries of types that opted in can stand in what a read of this type gives. */
  readonly mayHoldTexts: (uid: string, isPopulated: boolean) => boolean;
}): EntryReads {
  const reads = new WeakMap<object, ReadEntries[]>();

  return {
    middleware({ action, params, uid }, next) {
      if (!READS.has(action) || !mayHoldTexts(uid, params?.populate !== undefined)) return next();
      const http = currentRequest();
      if (!isContentApiRead(http)) return next();
      return next().then((result) => {
        const known = reads.get(http.state);
        if (known) known.push({ uid, result });
        else reads.set(http.state, [{ uid, result }]);
        return result;
      });
    },
    of: (request) => reads.get(request) ?? NONE,
  };
}
