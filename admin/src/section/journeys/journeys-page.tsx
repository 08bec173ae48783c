import type { JourneyRow } from '../../../../shared/contracts/journeys';
import type { Column } from '../content/content-table';
import { ContentPage } from '../content/content-page';
import { JOURNEY_UID } from '../content/content-uids';
import { NameAndKey } from '../content/name-and-key';
import { UsedBy } from '../content/used-by';
import { useGetJourneyListQuery } from '../section-api';
import { JourneyStages } from './journey-stages';

const COLUMNS: readonly Column<JourneyRow>[] = [
  { heading: 'section.column.journey', show: ({ name, key }) => <NameAndKey name={name} code={key} /> },
  { heading: 'section.column.stages', show: (journey) => <JourneyStages journey={journey} /> },
  {
    heading: 'section.column.used-by',
    show: ({ name, usedBy, usedElsewhere }) => <UsedBy name={name} places={usedBy} more={usedElsewhere} />,
  },
];

/** Ways that visitors go in stages. */
export function JourneysPage() {
  const query = useGetJourneyListQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <ContentPage
      uid={JOURNEY_UID}
      words="section.journeys"
      query={query}
      columns={COLUMNS}
      nameOf={({ name }) => name}
    />
  );
}
