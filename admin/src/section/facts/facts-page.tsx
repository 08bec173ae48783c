import type { FactRow } from '../../../../shared/contracts/fact-declarations';
import { declaredFactName } from '../../../../shared/domain/fact';
import type { Column } from '../content/content-table';
import { ContentPage } from '../content/content-page';
import { FACT_UID } from '../content/content-uids';
import { UsedBy } from '../content/used-by';
import { useGetFactListQuery } from '../section-api';
import { FactKind } from './fact-kind';
import { FactManners } from './fact-manners';
import { FactQuestions } from './fact-questions';

const COLUMNS: readonly Column<FactRow>[] = [
  { heading: 'section.column.fact', show: (fact) => <FactKind fact={fact} name={declaredFactName(fact)} /> },
  { heading: 'section.column.question', show: ({ question }) => <FactQuestions question={question} /> },
  { heading: 'section.column.manners', show: (fact) => <FactManners fact={fact} /> },
  {
    heading: 'section.column.used-by',
    show: (fact) => <UsedBy name={declaredFactName(fact)} places={fact.usedBy} more={fact.usedElsewhere} />,
  },
];

/** What visitors, or a server on their behalf, may tell us. */
export function FactsPage() {
  const query = useGetFactListQuery(undefined, { refetchOnMountOrArgChange: true });
  return <ContentPage uid={FACT_UID} words="section.facts" query={query} columns={COLUMNS} nameOf={declaredFactName} />;
}
