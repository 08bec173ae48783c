import type { SampleCheckBody } from '../../../shared/contracts/sample-visitors';
import { MAX_WINDOW_DAYS } from '../../../shared/domain/event';
import { KEY_PATTERN, MAX_HINT_TIMES } from '../../../shared/domain/persona';

type Values = Readonly<Record<string, unknown>>;

/**
 * What the form of a persona or rule holds, as a draft for the check; `null` while it has no key yet, a rule no condition,
 * or the points are not complete. Everything else is the server's to judge.
 *
 * Strapi's form does not say whose it is. Only a persona can be enabled, and the form starts with that default.
 */
export function readDraft(values: Values, stored: Values = {}): SampleCheckBody | null {
  const { key, name } = values;
  if (typeof key !== 'string' || !KEY_PATTERN.test(key)) return null;
  const named = { key, ...(typeof name === 'string' && { name }) };
  const condition = parsed(values.condition);
  if (!('isEnabled' in values)) return condition == null ? null : { rule: { ...named, condition } };
  const scoring = parsed(values.scoring);
  if (isUnfinished(scoring)) return null;

  const priority = Number(values.priority);
  const draft = {
    ...named,
    ...(Number.isInteger(priority) && priority >= 1 && { priority }),
    isEnabled: values.isEnabled === true,
    ...(condition != null && { condition }),
    scoring: scoringOf(scoring),
    ...(typeof values.confirm === 'string' && values.confirm !== '' && { confirm: values.confirm }),
    activeFrom: momentOf(values.activeFrom),
    activeTo: momentOf(values.activeTo),
  };
  // Under a new key the persona is another one to the engine: the old one has to go from the comparison.
  const isRenamed = typeof stored.key === 'string' && stored.key !== key && KEY_PATTERN.test(stored.key);
  return { personas: [draft], ...(isRenamed && { deleted: [stored.key as string] }) };
}

type Draft = NonNullable<SampleCheckBody['personas']>[number];

/** What is no object at all is no scoring; anything else goes to the server, which says what is wrong with it. */
function scoringOf(value: unknown): Draft['scoring'] {
  return typeof value === 'object' && value !== null ? (value as Draft['scoring']) : null;
}

/** A number or a row of points that has still to be filled in: the server would refuse the question as a whole. */
function isUnfinished(scoring: unknown): boolean {
  const { points, threshold, lead = 0 } = (scoring ?? {}) as Values;
  if (!Array.isArray(points)) return false;
  return typeof threshold !== 'number' || typeof lead !== 'number' || lead < 0 || !points.every(isFinished);
}

function isFinished(row: unknown): boolean {
  const { rule, topic, event, points, times, days = 1 } = (row ?? {}) as Values;
  const name = rule ?? topic ?? event;
  if (typeof name !== 'string' || name === '' || typeof points !== 'number') return false;
  return rule !== undefined || (isWithin(times, MAX_HINT_TIMES) && isWithin(days, MAX_WINDOW_DAYS));
}

const isWithin = (value: unknown, most: number): boolean => typeof value === 'number' && value > 0 && value <= most;

/** Strapi's form keeps JSON as text as soon as somebody typed in it. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return null;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function momentOf(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return typeof value === 'string' && value !== '' ? value : null;
}
