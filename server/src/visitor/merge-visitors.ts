import type { MergedVisitors } from './merged-part';
import { MAX_MERGED } from './merged-part';
import { mergeParts, type RememberedParts } from './state-parts';
import { idsOf, type VisitorState } from './visitor-state';

/**
 * One visitor of two that are one person: `kept` stays who they are, so that their side of every percentage stays theirs, and
 * `carried` is taken in. Of each fact the one told last holds, and of each answer on consent the stricter. Who was taken in
 * before adds nothing but a refusal: what was taken back since does not come back, and nothing is counted twice.
 */
export function mergeVisitors(kept: VisitorState, carried: VisitorState): VisitorState {
  if (kept.id === carried.id) return kept;
  const consent = stricterConsent(kept.consent, carried.consent);
  if (kept.merged.includes(carried.id)) return { ...kept, consent };
  return {
    ...partsOfBoth(kept, carried),
    id: kept.id,
    createdAt: Math.min(kept.createdAt, carried.createdAt),
    consent,
    facts: latestFacts(kept.facts, carried.facts),
    merged: mergedIds(kept, carried),
  };
}

/**
 * What was counted is added up only where nobody is in both. Otherwise one history holds as it is: the other visitor's where
 * it contains all of ours, else ours.
 */
function partsOfBoth(kept: VisitorState, carried: VisitorState): RememberedParts {
  const theirs = new Set(idsOf(carried));
  const shared = idsOf(kept).filter((id) => theirs.has(id));
  if (shared.length === 0) return mergeParts(kept, carried);
  return shared.length === idsOf(kept).length ? carried : kept;
}

function mergedIds(kept: VisitorState, carried: VisitorState): MergedVisitors {
  const ids = new Set([...kept.merged, ...carried.merged, carried.id]);
  ids.delete(kept.id);
  return [...ids].slice(-MAX_MERGED);
}

function latestFacts(kept: VisitorState['facts'], carried: VisitorState['facts']): VisitorState['facts'] {
  const facts = new Map(Object.entries(kept));
  for (const [key, fact] of Object.entries(carried)) {
    const own = facts.get(key);
    if (!own || fact.at > own.at) facts.set(key, fact);
  }
  return Object.fromEntries(facts);
}

/** A refusal before an agreement, an agreement before silence. */
function stricterConsent(kept: VisitorState['consent'], carried: VisitorState['consent']): VisitorState['consent'] {
  return { ...kept, ...carried, ...refusalsOf(kept), ...refusalsOf(carried) };
}

/** The purposes to which a visitor has said no, each with `false`. */
export function refusalsOf(consent: VisitorState['consent']): VisitorState['consent'] {
  return Object.fromEntries(Object.entries(consent).filter(([, isAgreed]) => !isAgreed));
}
