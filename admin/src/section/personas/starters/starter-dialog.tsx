import { Flex, Modal, Typography } from '@strapi/design-system';
import { useWords } from '../../../words/use-words';
import { StarterList } from './starter-list';

interface StarterDialogProps {
  /** Keys that personas have already. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** The ready-made personas for who has others already. */
export function StarterDialog({ taken, onClose }: StarterDialogProps) {
  const { say } = useWords();
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => isOpen || onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say('controls.close')}>
          <Modal.Title>{say('section.starters')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral700">{say('section.starters.subtitle')}</Typography>
            <StarterList taken={taken} />
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
