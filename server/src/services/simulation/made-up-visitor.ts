import type { SimulatedVisitor } from '../../../../shared/contracts/simulation';
import type { FactReader, FactValue } from '../../../../shared/domain/fact';
import type { FactFailure } from '../../facts/fact-source';
import type { FactsService } from '../../facts/facts-service';
import { madeUpRequest } from './made-up-request';

/** Everything that is known of a made-up visitor. */
export interface KnownVisitor {
  readonly facts: ReadonlyMap<string, FactValue>;
  readonly reader: FactReader;
  /** Fact sources that did not answer. */
  readonly failures: readonly FactFailure[];
  /** Epoch milliseconds of the visit. */
  readonly now: number;
}

/** Looks at the made-up request as the delivery looks at a real one; what the editor says outright outranks it. */
export async function getToKnow(
  { request, facts: told = {}, now }: SimulatedVisitor,
  names: readonly string[],
  { facts: service, clock }: { readonly facts: Pick<FactsService, 'resolve'>; readonly clock: () => number }
): Promise<KnownVisitor> {
  const moment = now ?? clock();
  const { values, failures } = await service.resolve(madeUpRequest(request), names, moment);
  const facts = new Map(Object.entries(values));
  for (const [name, value] of Object.entries(told)) {
    if (value === null) facts.delete(name);
    else facts.set(name, value);
  }
  return { facts, reader: { get: (name) => facts.get(name) }, failures, now: moment };
}
