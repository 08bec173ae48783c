import type { TriggerRow } from '../../../../shared/contracts/triggers';
import { useWords } from '../../words/use-words';
import type { Column } from '../content/content-table';
import { ContentPage } from '../content/content-page';
import { TRIGGER_UID } from '../content/content-uids';
import { NameAndKey } from '../content/name-and-key';
import { useGetTriggerListQuery } from '../section-api';
import { StateBadge } from '../state-badge';
import { OutboxBox } from './outbox-box';
import { TriggerWords } from './trigger-words';

const COLUMNS: readonly Column<TriggerRow>[] = [
  { heading: 'section.column.trigger', show: ({ name, key }) => <NameAndKey name={name} code={key} /> },
  { heading: 'section.column.tells', show: (trigger) => <TriggerWords trigger={trigger} /> },
  { heading: 'section.column.state', show: ({ isEnabled }) => <TriggerState isEnabled={isEnabled} /> },
];

/** What is told to other systems, and what of it did not get there. */
export function TriggersPage() {
  const query = useGetTriggerListQuery(undefined, { refetchOnMountOrArgChange: true });
  const rows = { ...query, data: query.data?.map((trigger) => ({ ...trigger, usedBy: [], usedElsewhere: 0 })) };
  return (
    <ContentPage
      uid={TRIGGER_UID}
      words="section.triggers"
      query={rows}
      columns={COLUMNS}
      nameOf={({ name }) => name}
      below={<OutboxBox />}
    />
  );
}

function TriggerState({ isEnabled }: Pick<TriggerRow, 'isEnabled'>) {
  const { say } = useWords();
  return (
    <StateBadge tone={isEnabled ? 'success' : 'neutral'}>
      {say(isEnabled ? 'section.state.active' : 'section.state.disabled')}
    </StateBadge>
  );
}
