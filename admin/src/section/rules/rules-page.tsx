import type { RuleRow } from '../../../../shared/contracts/rules';
import type { Column } from '../content/content-table';
import { ContentPage } from '../content/content-page';
import { RULE_UID } from '../content/content-uids';
import { NameAndKey } from '../content/name-and-key';
import { UsedBy } from '../content/used-by';
import { useGetRuleListQuery } from '../section-api';
import { RuleWords } from './rule-words';

const COLUMNS: readonly Column<RuleRow>[] = [
  { heading: 'section.column.rule', show: ({ name, key }) => <NameAndKey name={name} code={key} /> },
  { heading: 'section.column.sentence', show: (rule) => <RuleWords rule={rule} /> },
  {
    heading: 'section.column.used-by',
    show: ({ name, usedBy, usedElsewhere }) => <UsedBy name={name} places={usedBy} more={usedElsewhere} />,
  },
];

/** Conditions with a name, which personas and other rules refer to. */
export function RulesPage() {
  const query = useGetRuleListQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <ContentPage uid={RULE_UID} words="section.rules" query={query} columns={COLUMNS} nameOf={({ name }) => name} />
  );
}
