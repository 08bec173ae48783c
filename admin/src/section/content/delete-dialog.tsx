import { useState } from 'react';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { Trash, WarningCircle } from '@strapi/icons';
import type { Place } from '../../../../shared/contracts/places';
import { problemsOf } from '../../api/problems-of';
import { useFailureWords } from '../../api/use-failure-words';
import { useProblemWords } from '../../api/use-problem-words';
import { BrokenList } from '../../sample-check/broken-list';
import { brokenSamplesOf } from '../../sample-check/broken-samples-of';
import { useWords } from '../../words/use-words';
import { useDeleteContentMutation } from './content-api';
import type { ContentUid } from './content-uids';
import { PlaceList } from './place-list';
import { refusedPlaces, unnamedPlaces } from './refused-places';

export interface Doomed {
  readonly uid: ContentUid;
  readonly documentId: string;
  readonly name: string;
  /** Places that are known already: then there is nothing to ask, only to show. */
  readonly usedBy?: readonly Place[];
  /** How many places the editor may not read. */
  readonly usedElsewhere?: number;
}

interface DeleteDialogProps {
  readonly doomed: Doomed;
  readonly onClose: () => void;
}

/** Asks before deleting; a refusal stays in the dialog, with the places that must be changed first. */
export function DeleteDialog({ doomed, onClose }: DeleteDialogProps) {
  const { say } = useWords();
  const [remove, { isLoading }] = useDeleteContentMutation();
  const [refusal, setRefusal] = useState<unknown>(null);
  const places = refusal ? refusedPlaces(refusal) : (doomed.usedBy ?? []);
  const more = refusal ? unnamedPlaces(refusal) : (doomed.usedElsewhere ?? 0);
  const isRefused = refusal !== null || places.length + more > 0;

  const confirm = async () => {
    const answer = await remove(doomed);
    if ('error' in answer) setRefusal(answer.error);
    else onClose();
  };

  return (
    <Dialog.Root open onOpenChange={(isOpen: boolean) => isOpen || onClose()}>
      <Dialog.Content>
        <Dialog.Header>{say(isRefused ? 'section.delete.refused' : 'section.delete.title')}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            <Flex justifyContent="center">
              <WarningCircle width="2.4rem" height="2.4rem" fill="danger600" aria-hidden />
            </Flex>
            {isRefused ? (
              <Refused name={doomed.name} places={places} more={more} error={refusal} />
            ) : (
              <Typography textAlign="center">{say('section.delete.question', { name: doomed.name })}</Typography>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say(isRefused ? 'controls.close' : 'controls.cancel')}
            </Button>
          </Dialog.Cancel>
          {!isRefused && (
            <Button variant="danger-light" startIcon={<Trash />} loading={isLoading} onClick={confirm} fullWidth>
              {say('controls.delete')}
            </Button>
          )}
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}

interface RefusedProps {
  readonly name: string;
  readonly places: readonly Place[];
  readonly more: number;
  readonly error: unknown;
}

function Refused({ name, places, more, error }: RefusedProps) {
  const { say } = useWords();
  const words = useFailureWords();
  const wordsOf = useProblemWords();
  if (places.length + more > 0) {
    return (
      <>
        <Typography>{say('section.delete.in-use', { name })}</Typography>
        <PlaceList places={places} more={more} />
      </>
    );
  }
  const samples = brokenSamplesOf(error);
  if (samples.length > 0) {
    return (
      <>
        <Typography>{say('sample-check.breaks', { count: samples.length })}</Typography>
        <BrokenList samples={samples} />
      </>
    );
  }
  const problems = problemsOf(error);
  return (
    <>
      <Typography>{say('section.delete.failed', { name })}</Typography>
      {problems.length > 0 ? (
        problems.map((problem) => <Typography key={problem.message}>{wordsOf(problem)}</Typography>)
      ) : (
        <Typography>{words(error)}</Typography>
      )}
    </>
  );
}
