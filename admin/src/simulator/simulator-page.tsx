import { Box, Button, Flex, Grid, Loader, Typography } from '@strapi/design-system';
import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { AskedEntry, SimulatedVisitor } from '../../../shared/contracts/simulation';
import { useFailureWords } from '../api/use-failure-words';
import { SectionPage } from '../section/section-page';
import { useKeptOverLogin } from '../unsaved/use-kept-over-login';
import { useWords } from '../words/use-words';
import { FailureNote } from './result/failure-note';
import { DecisionNotice } from './result/decision-notice';
import { DecisionPanel } from './result/decision-panel';
import { PasteDialog } from './paste/paste-dialog';
import { SaveSample } from './samples/save-sample';
import { SampleChooser } from './samples/sample-chooser';
import { problemKeyAt, useSimulation } from './use-simulation';
import { fromVisitor } from './visitor/from-visitor';
import { ownZone } from './visitor/moment';
import { zoneOf } from './visitor/to-visitor';
import { VisitorProvider } from './visitor/visitor-context';
import { EMPTY_VISITOR, type VisitorForm } from './visitor/visitor-form';
import { VisitorInputs } from './visitor/visitor-inputs';
import { visitorReducer } from './visitor/visitor-reducer';

/** The visitor is longer than a screen, and what one types at its end should be seen to matter. */
const STAYS_IN_VIEW = {
  position: 'sticky',
  top: '2.4rem',
  maxHeight: 'calc(100vh - 4.8rem)',
  overflowY: 'auto',
} as const;

/** A visitor on the left, what becomes of them on the right: the same engine and the same facts as the delivery. */
export function SimulatorPage() {
  const { say } = useWords();
  const sayFailure = useFailureWords();
  const given = (useLocation().state as { visitor?: SimulatedVisitor } | null)?.visitor;
  const [form, dispatch] = useReducer(visitorReducer, given, (visitor) =>
    visitor ? fromVisitor(visitor, { zone: ownZone() }) : EMPTY_VISITOR
  );
  const [entry, setEntry] = useState<AskedEntry | null>(null);
  useKeptOverLogin({
    part: 'simulator',
    typed: () => (form === EMPTY_VISITOR ? null : { form, entry }),
    putBack: (typed) => {
      const kept = typed as { form: VisitorForm; entry: AskedEntry | null };
      dispatch({ type: 'put-back', form: kept.form });
      setEntry(kept.entry);
    },
  });
  const decisionRef = useRef<HTMLElement>(null);
  const live = useSimulation(form, entry);
  const { simulation, visitor, unread, problems, error, isWaiting, retry } = live;

  const problemAt = useCallback(
    (...path: readonly string[]) => {
      const key = problemKeyAt({ unread, problems }, path);
      return key === null ? undefined : say(key);
    },
    [unread, problems, say]
  );
  const inputs = useMemo(() => ({ form, dispatch, problemAt }), [form, problemAt]);

  return (
    <SectionPage
      title={say('simulator.title')}
      subtitle={say('simulator.subtitle')}
      primaryAction={<SaveSample visitor={visitor} hasProblems={unread.length + problems.length > 0} />}
    >
      <Grid.Root gap={6}>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" minWidth={0}>
          <Box
            tag="section"
            aria-label={say('simulator.visitor')}
            background="neutral0"
            shadow="tableShadow"
            hasRadius
            padding={6}
          >
            <Flex gap={2} justifyContent="space-between" wrap="wrap">
              <Typography tag="h2" variant="beta">
                {say('simulator.visitor')}
              </Typography>
              <Flex gap={2} wrap="wrap">
                <PasteDialog onPaste={(request) => dispatch({ type: 'paste', request, zone: ownZone() })} />
                <Button variant="tertiary" onClick={() => dispatch({ type: 'clear' })}>
                  {say('simulator.start-over')}
                </Button>
              </Flex>
            </Flex>
            <SampleChooser onChoose={(chosen) => dispatch({ type: 'load', visitor: chosen, zone: ownZone() })} />
            <VisitorProvider value={inputs}>
              <VisitorInputs />
            </VisitorProvider>
            {simulation && <DecisionNotice simulation={simulation} decisionRef={decisionRef} />}
          </Box>
        </Grid.Item>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" minWidth={0}>
          <Box
            tag="section"
            ref={decisionRef}
            tabIndex={-1}
            aria-label={say('simulator.decision')}
            style={STAYS_IN_VIEW}
            aria-busy={isWaiting}
            background="neutral0"
            shadow="tableShadow"
            hasRadius
            padding={6}
          >
            <Flex justifyContent="space-between" paddingBottom={4} minHeight="4rem">
              <Typography tag="h2" variant="beta">
                {say('simulator.decision')}
              </Typography>
              {isWaiting && <Loader small>{say('simulator.deciding')}</Loader>}
            </Flex>
            {error !== undefined && (
              <FailureNote
                text={problems.length > 0 ? say('simulator.refused-visitor') : sayFailure(error)}
                onRetry={problems.length > 0 ? undefined : retry}
              />
            )}
            {simulation && (
              <DecisionPanel
                simulation={simulation}
                zone={zoneOf(form, ownZone())}
                entry={entry}
                onEntryChange={setEntry}
              />
            )}
          </Box>
        </Grid.Item>
      </Grid.Root>
    </SectionPage>
  );
}
