import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import type { BrokenSample } from '../../../shared/contracts/broken-sample';
import { useWords } from '../words/use-words';
import { BrokenList } from './broken-list';
import { useMayOverride } from './use-may-override';

interface BreakDialogProps {
  /** From the refusal: `brokenSamplesOf(error)`. The dialog is open while there are any. */
  readonly samples: readonly BrokenSample[];
  /** Saves again, with the ids of the sample visitors that may break. */
  readonly onSaveAnyway: (accepted: readonly string[]) => void;
  readonly onClose: () => void;
}

/** A change outside of a form was refused because sample visitors would break. */
export function BreakDialog({ samples, onSaveAnyway, onClose }: BreakDialogProps) {
  const { say } = useWords();
  const mayOverride = useMayOverride();
  return (
    <Dialog.Root open={samples.length > 0} onOpenChange={(isOpen: boolean) => isOpen || onClose()}>
      <Dialog.Content>
        <Dialog.Header>{say('sample-check.dialog.title')}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={3} width="100%">
            <Typography>{say('sample-check.breaks', { count: samples.length })}</Typography>
            <BrokenList samples={samples} />
            {!mayOverride && <Typography textColor="neutral600">{say('sample-check.no-right')}</Typography>}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('sample-check.dialog.cancel')}
            </Button>
          </Dialog.Cancel>
          {mayOverride && (
            <Button
              variant="danger-light"
              fullWidth
              onClick={() => onSaveAnyway(samples.map(({ documentId }) => documentId))}
            >
              {say('sample-check.dialog.save')}
            </Button>
          )}
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
