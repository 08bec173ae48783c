import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import type { PersonaRow } from '../../../../shared/contracts/personas';
import { PersonaBadge } from '../../personas/persona-badge';
import { useFailureWords } from '../../api/use-failure-words';
import { useWords } from '../../words/use-words';
import { arranged, reconciled } from './order';
import { isOrderChanged } from './order-refusal';
import type { RefusedOrder } from './use-persona-order';

interface OrderRefusedDialogProps {
  readonly refused: RefusedOrder;
  /** As they are stored now. */
  readonly personas: readonly PersonaRow[];
  readonly onSave: (keys: readonly string[]) => void;
  readonly onClose: () => void;
}

/**
 * An order that was not saved. The stored one is shown again already; here stands what the editor wanted beside it, so
 * that nothing they did is lost before they say so.
 */
export function OrderRefusedDialog({ refused, personas, onSave, onClose }: OrderRefusedDialogProps) {
  const { say } = useWords();
  const words = useFailureWords();
  const wanted = reconciled(
    refused.intended,
    personas.map(({ key }) => key)
  );
  const why = isOrderChanged(refused.error) ? say('section.order.changed') : words(refused.error);
  return (
    <Dialog.Root open onOpenChange={(isOpen: boolean) => isOpen || onClose()}>
      <Dialog.Content style={{ maxWidth: '64rem' }}>
        <Dialog.Header>{say('section.order.not-saved')}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            <Typography>{why}</Typography>
            <Flex gap={6} alignItems="flex-start" wrap="wrap">
              <OrderColumn title={say('section.order.stored')} personas={personas} />
              <OrderColumn title={say('section.order.yours')} personas={arranged(personas, wanted)} />
            </Flex>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('section.order.keep-stored')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth onClick={() => onSave(wanted)}>
            {say('section.order.save-yours')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}

function OrderColumn({ title, personas }: { readonly title: string; readonly personas: readonly PersonaRow[] }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2} flex="1 1 20rem" minWidth={0}>
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {title}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={1}>
        {personas.map(({ key, name, color }, index) => (
          <Flex tag="li" key={key} gap={2} minWidth={0}>
            <Typography variant="pi" textColor="neutral600" minWidth="2rem">
              {index + 1}
            </Typography>
            <PersonaBadge name={name} color={color} />
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}
