import type { VisitorAnswer } from '../../../../shared/contracts/visitor';
import { showParts } from '../../visitor/state-parts';
import type { VisitorState } from '../../visitor/visitor-state';
import { iso, showFacts } from './show-facts';

type Shown = Omit<NonNullable<VisitorAnswer['data']>, 'known' | 'waiting'>;

/** What is remembered of a visitor, all of it, as they may read it. */
export function showVisitor(visitor: VisitorState | null): Shown {
  if (!visitor) return { id: null, createdAt: null, consent: {}, facts: {}, remembered: {} };
  const { id, createdAt, consent, facts } = visitor;
  const remembered = showParts(visitor) as Shown['remembered'];
  return { id, createdAt: iso(createdAt), consent, facts: showFacts(facts), remembered };
}
