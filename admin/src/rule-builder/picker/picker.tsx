import { useMemo } from 'react';
import { Modal } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { useBuilderRulesQuery } from '../builder-api';
import { initialParams } from '../parameters/initial-params';
import { useBuilder } from '../state/builder-context';
import type { NewNode } from '../tree/operations';
import { ChoiceList } from './choice-list';
import type { PickerSubject } from './picker-subject';
import { type ChoiceGroup, predicateChoices } from './search';

interface PickerProps {
  /** `null` while the picker is closed. */
  readonly subject: PickerSubject | null;
  readonly onPick: (what: NewNode) => void;
  readonly onClose: () => void;
}

/** Offers what can stand at a leaf: predicates by category, or the rules there are. */
export function Picker({ subject, onPick, onClose }: PickerProps) {
  const { predicates } = useBuilder();
  const { say, pick } = useWords();
  const { data: rules, isError } = useBuilderRulesQuery(undefined, { skip: subject !== 'rule' });

  const groups = useMemo<readonly ChoiceGroup<NewNode>[]>(() => {
    if (subject === 'predicate') {
      const nameOfCategory = (category: string) => say(`rule-builder.category.${category}`);
      return predicateChoices([...(predicates?.values() ?? [])], { pick, nameOfCategory }).map((group) => ({
        ...group,
        choices: group.choices.map((choice) => ({ ...choice, value: newLeaf(choice.value) })),
      }));
    }
    const choices = (rules ?? []).map(({ key, name, description }) => ({
      key,
      label: name,
      detail: key,
      found: [key, name, description ?? ''],
      value: { kind: 'rule', rule: key } as const,
    }));
    return [{ name: say('rule-builder.picker.rules'), choices }];
  }, [subject, predicates, rules, say, pick]);

  return (
    <Modal.Root open={subject !== null} onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      {/* The one who picks moves the focus to what was picked; only a cancelled picker gives it back. */}
      <Modal.Content>
        <Modal.Header closeLabel={say('controls.close')}>
          <Modal.Title>{say(`rule-builder.picker.${subject ?? 'predicate'}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <ChoiceList
            groups={groups}
            onPick={onPick}
            // Where the list of rules cannot be had, a rule can still be named by its key.
            onCustom={subject === 'rule' && isError ? (rule) => onPick({ kind: 'rule', rule }) : undefined}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function newLeaf({
  id,
  params,
}: {
  readonly id: string;
  readonly params: Parameters<typeof initialParams>[0];
}): NewNode {
  return { kind: 'predicate', predicate: id, params: initialParams(params) };
}
