import type { EntryVariant, Unreachable } from '../../../shared/contracts/entry-variants';

/** A sentence about a variant: a key of our messages with its values, so that it is said in the editor's language. */
export interface Remark {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number | Date>>;
  /** A warning asks the editor to do something; a note only informs. */
  readonly tone: 'note' | 'warning' | 'danger';
}

/**
 * What an editor should know about a variant beyond its being a draft or published, the most serious first. A broken
 * variant is not called unreachable as well: repairing it comes first.
 */
export function remarksOn({ problems, unreachable, stale, schedule, startsAt, endsAt }: EntryVariant): Remark[] {
  return [
    ...(problems.length > 0 ? [remark('variants.broken', 'danger', { count: problems.length })] : []),
    ...(problems.length === 0 && unreachable ? [neverSeen(unreachable)] : []),
    ...(stale.length > 0 ? [remark('variants.stale', 'warning', { count: stale.length })] : []),
    ...scheduleRemarks(schedule, startsAt, endsAt),
  ];
}

function neverSeen({ because, by }: Unreachable): Remark {
  return remark(`variants.never-seen.${because}`, 'warning', { by: by ?? '' });
}

function scheduleRemarks(
  schedule: EntryVariant['schedule'],
  startsAt: number | null,
  endsAt: number | null
): readonly Remark[] {
  if (schedule === 'scheduled' && startsAt !== null)
    return [remark('variants.scheduled', 'note', { at: new Date(startsAt) })];
  if (schedule === 'running' && endsAt !== null)
    return [remark('variants.running', 'note', { until: new Date(endsAt) })];
  if (schedule === 'over' && endsAt !== null) return [remark('variants.over', 'warning', { at: new Date(endsAt) })];
  return [];
}

function remark(key: string, tone: Remark['tone'], values?: Remark['values']): Remark {
  return { key, tone, ...(values && { values }) };
}

/** How Strapi colours the state of any entry. */
export const STATUS_COLOR = {
  draft: 'secondary',
  published: 'success',
  modified: 'alternative',
  absent: 'neutral',
} as const;
