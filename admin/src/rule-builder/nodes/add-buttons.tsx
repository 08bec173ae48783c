import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { lazyPart } from '../../lazy-part';
import { useWords } from '../../words/use-words';
import type { PickerSubject } from '../picker/picker-subject';
import { useBuilder } from '../state/builder-context';
import { type GroupNode, newId } from '../tree/node';
import { add, type NewNode } from '../tree/operations';

const Picker = lazyPart(async () => (await import('../picker/picker')).Picker);

interface AddButtonsProps {
  /** Where to add; without one a condition is begun. */
  readonly group: GroupNode | null;
  readonly groupName?: string;
}

export function AddButtons({ group, groupName = '' }: AddButtonsProps) {
  const { store } = useBuilder();
  const { say } = useWords();
  const [picking, setPicking] = useState<PickerSubject | null>(null);
  const [isMounted, setMounted] = useState(false);

  const put = (what: NewNode) => {
    const id = newId();
    const slot = group && { parent: group.id, index: group.children.length };
    store.change((tree) => add(tree, what, slot, id), { focus: id, isNew: true });
  };
  const open = (subject: PickerSubject) => {
    setMounted(true);
    setPicking(subject);
  };
  const within = groupName === '' ? {} : { 'aria-description': groupName };

  return (
    <Flex gap={2} wrap="wrap" paddingTop={1} paddingBottom={1}>
      <Button size="S" variant="secondary" startIcon={<Plus />} onClick={() => open('predicate')} {...within}>
        {say('rule-builder.add.predicate')}
      </Button>
      <Button size="S" variant="tertiary" startIcon={<Plus />} onClick={() => open('rule')} {...within}>
        {say('rule-builder.add.rule')}
      </Button>
      <Button
        size="S"
        variant="tertiary"
        startIcon={<Plus />}
        onClick={() => put({ kind: group?.kind === 'all' ? 'any' : 'all' })}
        {...within}
      >
        {say('rule-builder.add.group')}
      </Button>
      {isMounted && (
        <Picker
          subject={picking}
          onClose={() => setPicking(null)}
          onPick={(what) => {
            setPicking(null);
            put(what);
          }}
        />
      )}
    </Flex>
  );
}
