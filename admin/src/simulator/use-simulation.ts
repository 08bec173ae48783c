import { useMemo } from 'react';
import { useDebounce } from '@strapi/strapi/admin';
import type { AskedEntry, SimulateBody } from '../../../shared/contracts/simulation';
import type { Problem } from '../../../shared/domain/problem';
import { problemsOf } from '../api/problems-of';
import { useSimulateQuery } from './simulator-api';
import { ownZone } from './visitor/moment';
import { type ReadVisitor, toVisitor, type UnreadInput } from './visitor/to-visitor';
import type { VisitorForm } from './visitor/visitor-form';

const PAUSE = 400;

export interface LiveSimulation extends ReadVisitor {
  readonly simulation: ReturnType<typeof useSimulateQuery>['data'];
  readonly isWaiting: boolean;
  readonly error: unknown;
  /** What the server refuses, by the path of each value. */
  readonly problems: readonly Problem[];
  readonly retry: () => void;
}

/** Asks the server again whenever the visitor has stood still for a moment. The last answer stays while it is asked. */
export function useSimulation(form: VisitorForm, entry: AskedEntry | null): LiveSimulation {
  const read = useMemo(() => toVisitor(form, { zone: ownZone() }), [form]);
  const body = useMemo<SimulateBody>(() => ({ ...read.visitor, ...(entry && { entry }) }), [read, entry]);
  const asked = useDebounce(body, PAUSE);
  const { data, error, isFetching, refetch } = useSimulateQuery(asked);
  return {
    ...read,
    simulation: data,
    isWaiting: isFetching || asked !== body,
    error,
    problems: problemsOf(error),
    retry: () => void refetch(),
  };
}

/** The key of the message for one input; `null` where nothing is wrong with it. */
export function problemKeyAt(
  { unread, problems }: { readonly unread: readonly UnreadInput[]; readonly problems: readonly Problem[] },
  path: readonly string[]
): string | null {
  const isHere = (place: readonly (string | number)[]) => place.join('\n') === path.join('\n');
  const own = unread.find((input) => isHere(input.path));
  if (own) return `simulator.unread.${own.problem}`;
  return problems.some((problem) => isHere(problem.path)) ? 'simulator.refused' : null;
}
