import {
  Button,
  EmptyStateLayout,
  Flex,
  LinkButton,
  Loader,
  Table,
  Tbody,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { NavLink } from 'react-router-dom';
import type { SampleResult } from '../../../shared/contracts/sample-visitors';
import { useFailureWords } from '../api/use-failure-words';
import { useGetPersonasQuery } from '../personas/personas-api';
import { sectionPath } from '../section/section-pages';
import { SectionPage } from '../section/section-page';
import { useWords } from '../words/use-words';
import { FailureNote } from './result/failure-note';
import { SampleRow } from './samples/sample-row';
import { useCheckSampleVisitorsQuery, useGetSampleVisitorsQuery } from './samples/samples-api';
import { useMayEditSamples } from './samples/use-may-edit-samples';

/** The saved visitors, and whether they still come out as expected. */
export function SampleVisitorsPage() {
  const { say } = useWords();
  const { data: samples } = useGetSampleVisitorsQuery();
  const check = useCheckSampleVisitorsQuery({}, { skip: !samples?.some(({ expected }) => expected !== null) });
  const results: readonly SampleResult[] = check.data?.results ?? [];
  const failed = results.filter(({ expected, after }) => expected !== after).length;
  const verdict = failed === 0 ? 'simulator.samples.all-good' : 'simulator.samples.result';
  const subtitle = check.data ? verdict : 'simulator.samples.hint';
  return (
    <SectionPage
      title={say('simulator.samples')}
      subtitle={say(subtitle, { count: results.length, failed })}
      primaryAction={
        check.data && (
          <Button loading={check.isFetching} onClick={() => void check.refetch()}>
            {say('simulator.samples.run')}
          </Button>
        )
      }
    >
      <SampleList results={results} checkError={check.error} />
    </SectionPage>
  );
}

interface SampleListProps {
  readonly results: readonly SampleResult[];
  readonly checkError: unknown;
}

function SampleList({ results, checkError }: SampleListProps) {
  const { say } = useWords();
  const sayFailure = useFailureWords();
  const mayEdit = useMayEditSamples();
  const { data: samples, error, refetch } = useGetSampleVisitorsQuery();
  const { data: listed } = useGetPersonasQuery();
  const nameOf = (key: string) => listed?.personas.find((persona) => persona.key === key)?.name ?? key;

  if (error !== undefined) return <FailureNote text={sayFailure(error)} onRetry={() => void refetch()} />;
  if (samples === undefined) return <Loader>{say('controls.loading')}</Loader>;
  if (samples.length === 0) {
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={say('simulator.samples.empty')}
        shadow="tableShadow"
        hasRadius
        action={
          <LinkButton tag={NavLink} to={sectionPath('simulator')} variant="secondary">
            {say('simulator.samples.to-simulator')}
          </LinkButton>
        }
      />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {checkError !== undefined && <FailureNote text={sayFailure(checkError)} />}
      <Table colCount={4} rowCount={samples.length + 1}>
        <Thead>
          <Tr>
            {['name', 'expected', 'now'].map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {say(`simulator.samples.${column}`)}
                </Typography>
              </Th>
            ))}
            <Th>
              <VisuallyHidden>{say('section.column.actions')}</VisuallyHidden>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {samples.map((sample) => (
            <SampleRow
              key={sample.documentId}
              sample={sample}
              result={results.find(({ documentId }) => documentId === sample.documentId)}
              nameOf={nameOf}
              mayEdit={mayEdit}
            />
          ))}
        </Tbody>
      </Table>
    </Flex>
  );
}
