import { Box, Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import type { SampleCheckAnswer } from '../../../shared/contracts/sample-visitors';
import { useWords } from '../words/use-words';
import { BrokenList, usePersonaWords } from './broken-list';

interface SampleEffectProps {
  readonly check: SampleCheckAnswer['data'];
  readonly accepted: readonly string[];
  readonly isDisabled: boolean;
  readonly onAccept: (accepted: readonly string[]) => void;
}

/** What would become of the sample visitors: what breaks first, then what merely changes. */
export function SampleEffect({ check, accepted, isDisabled, onAccept }: SampleEffectProps) {
  const { say } = useWords();
  const whoIs = usePersonaWords();
  const { results, mayOverride } = check;
  const broken = results.filter(({ breaks }) => breaks);
  const changed = results.filter(({ breaks, before, after }) => !breaks && before !== after);
  if (results.length === 0) return <Typography textColor="neutral600">{say('sample-check.none')}</Typography>;
  if (broken.length + changed.length === 0) {
    return <Typography textColor="neutral600">{say('sample-check.same', { count: results.length })}</Typography>;
  }
  const ids = broken.map(({ documentId }) => documentId);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {broken.length > 0 && (
        <Box>
          <Typography fontWeight="semiBold" textColor="danger700">
            {say('sample-check.breaks', { count: broken.length })}
          </Typography>
          <BrokenList samples={broken} />
        </Box>
      )}
      {broken.length > 0 && mayOverride && (
        <Field.Root hint={say('sample-check.accept.hint')}>
          <Checkbox
            // Consent is to what was shown: where one more breaks, it is asked for again.
            checked={ids.every((id) => accepted.includes(id))}
            disabled={isDisabled}
            onCheckedChange={(isChecked: boolean | 'indeterminate') => onAccept(isChecked === true ? ids : [])}
          >
            {say('sample-check.accept')}
          </Checkbox>
          <Field.Hint />
        </Field.Root>
      )}
      {broken.length > 0 && !mayOverride && <Typography>{say('sample-check.no-right')}</Typography>}
      {changed.length > 0 && (
        <Box>
          <Typography fontWeight="semiBold">{say('sample-check.changes', { count: changed.length })}</Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingLeft={4} style={{ listStyle: 'disc' }}>
            {changed.map(({ documentId, name, before, after }) => (
              <Typography tag="li" key={documentId}>
                {say('sample-check.line', { name, before: whoIs(before), after: whoIs(after) })}
              </Typography>
            ))}
          </Flex>
        </Box>
      )}
    </Flex>
  );
}
