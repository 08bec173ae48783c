import { useState } from 'react';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useFailureWords } from '../../api/use-failure-words';
import { useWords } from '../../words/use-words';
import { useDeleteVariantMutation } from '../variants-api';

interface DeleteVariantProps {
  readonly variant: { readonly type: string; readonly documentId: string; readonly title: string };
  readonly locales: readonly string[];
  readonly onClose: () => void;
}

export function DeleteVariant({ variant, locales, onClose }: DeleteVariantProps) {
  const { say } = useWords();
  const failureWords = useFailureWords();
  const [remove, { isLoading }] = useDeleteVariantMutation();
  const [problem, setProblem] = useState<string | null>(null);

  const isLocalized = locales.length > 0;

  const confirm = async () => {
    try {
      const { type: variantType, documentId } = variant;
      await remove({ variantType, documentId, isLocalized }).unwrap();
      onClose();
    } catch (error) {
      setProblem(failureWords(error));
    }
  };

  return (
    <Dialog.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{say('variants.delete.title')}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" gap={4}>
            <WarningCircle width="2.4rem" height="2.4rem" fill="danger600" aria-hidden />
            <Typography textAlign="center">
              {say(isLocalized ? 'variants.delete.body.localized' : 'variants.delete.body', { title: variant.title })}
            </Typography>
            {problem && (
              <Typography role="alert" textAlign="center" textColor="danger600">
                {problem}
              </Typography>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('controls.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger-light" fullWidth loading={isLoading} onClick={() => void confirm()}>
            {say('variants.delete.confirm')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
