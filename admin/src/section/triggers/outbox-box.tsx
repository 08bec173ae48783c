import { Button, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import type { OutboxRow } from '../../../../shared/contracts/outbox';
import { READ_OUTBOX, REDELIVER } from '../../permissions';
import { useWords } from '../../words/use-words';
import { Loaded } from '../loaded';
import { useGetOutboxQuery, useRedeliverMutation } from '../section-api';
import { Box } from '../settings/box';

const HEADINGS = ['trigger', 'target', 'occurred', 'attempts', 'failure'] as const;

/** Those with words of their own; any other is the status of an answer. */
const FAILURES = new Set(['timeout', 'connection', 'redirect', 'refused-address', 'no-target', 'unreadable']);

/** What did not get there: each with the reason, and a way to have it tried again. */
export function OutboxBox() {
  const { say } = useWords();
  const { canRead, canRedeliver } = useOutboxRights();
  const query = useGetOutboxQuery(undefined, { skip: !canRead, refetchOnMountOrArgChange: true });
  const [redeliver, { isLoading }] = useRedeliverMutation();
  if (!canRead) return null;
  return (
    <Box title={say('section.outbox')} subtitle={say('section.outbox.subtitle')}>
      <Loaded query={query}>
        {({ pending, dead, deliveries }) => {
          const ids = deliveries.filter(({ state }) => state === 'dead').map(({ id }) => id);
          return (
            <>
              <Typography>{say('section.outbox.counts', { pending, dead })}</Typography>
              {deliveries.length > 0 && <Deliveries deliveries={deliveries} />}
              {canRedeliver && ids.length > 0 && (
                <Button
                  variant="secondary"
                  startIcon={<ArrowClockwise />}
                  loading={isLoading}
                  onClick={() => void redeliver({ ids })}
                  width="fit-content"
                >
                  {say('section.outbox.redeliver', { count: ids.length })}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Box>
  );
}

function Deliveries({ deliveries }: { readonly deliveries: readonly OutboxRow[] }) {
  const { say } = useWords();
  const why = (failure: string) =>
    say(FAILURES.has(failure) ? `section.outbox.why.${failure}` : 'section.outbox.why.other', {
      status: failure.replace(/^status-/, ''),
    });
  return (
    <Table colCount={HEADINGS.length} rowCount={deliveries.length + 1} aria-label={say('section.outbox')}>
      <Thead>
        <Tr>
          {HEADINGS.map((heading) => (
            <Th key={heading}>
              <Typography variant="sigma" textColor="neutral600">
                {say(`section.outbox.${heading}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {deliveries.map(({ id, trigger, target, occurredAt, attempts, failure, state }) => (
          <Tr key={id}>
            {[
              trigger,
              target ?? say('section.trigger.hub'),
              say('section.outbox.at', { date: new Date(occurredAt) }),
              String(attempts),
              say(state === 'dead' ? 'section.outbox.dead' : 'section.outbox.waits', { why: why(failure ?? '') }),
            ].map((text, at) => (
              <Td key={HEADINGS[at]}>
                <Typography>{text}</Typography>
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function useOutboxRights(): { readonly canRead: boolean; readonly canRedeliver: boolean } {
  const { allowedActions } = useRBAC(ASKED as never);
  return { canRead: allowedActions.canRead === true, canRedeliver: allowedActions.canRedeliver === true };
}

/** One array for all renders: the hook asks again when it is given another one. */
const ASKED = [READ_OUTBOX, REDELIVER];
