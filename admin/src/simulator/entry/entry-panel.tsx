import { Flex, Loader, Typography } from '@strapi/design-system';
import type { AskedEntry } from '../../../../shared/contracts/simulation';
import type { SimulatedEntry } from '../../../../shared/contracts/simulated-entry';
import { useFailureWords } from '../../api/use-failure-words';
import { useWords } from '../../words/use-words';
import { FailureNote } from '../result/failure-note';
import { useGetPersonalizedModelsQuery } from './entry-api';
import { EntryOutcome } from './entry-outcome';
import { EntryPicker } from './entry-picker';

interface EntryPanelProps {
  readonly entry: AskedEntry | null;
  readonly onChange: (entry: AskedEntry | null) => void;
  /** What the visitor gets of it; `null` while nothing was asked for. */
  readonly outcome: SimulatedEntry | null;
  readonly nameOf: (key: string) => string;
  readonly colorOf: (key: string) => string | null;
}

/** For an entry of a type with variants: which variant the visitor gets, why, and what the content then is. */
export function EntryPanel({ entry, onChange, outcome, nameOf, colorOf }: EntryPanelProps) {
  const { say } = useWords();
  const sayFailure = useFailureWords();
  const { data: models, error, refetch } = useGetPersonalizedModelsQuery();
  if (error !== undefined) return <FailureNote text={sayFailure(error)} onRetry={() => void refetch()} />;
  if (models === undefined) return <Loader small>{say('controls.loading')}</Loader>;
  if (models.contentTypes.length === 0) {
    return <Typography textColor="neutral600">{say('simulator.entry.no-types')}</Typography>;
  }
  const type = models.contentTypes.find(({ uid }) => uid === entry?.type);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <EntryPicker types={models.contentTypes} entry={entry} onChange={onChange} />
      {entry === null && <Typography textColor="neutral600">{say('simulator.entry.choose-hint')}</Typography>}
      {entry !== null && type && outcome !== null && (
        <EntryOutcome
          outcome={outcome}
          attributes={type.attributes}
          components={models.components}
          nameOf={nameOf}
          colorOf={colorOf}
        />
      )}
    </Flex>
  );
}
