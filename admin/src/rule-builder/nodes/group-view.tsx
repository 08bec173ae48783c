import { Box, Field, SingleSelect, SingleSelectOption, Typography, VisuallyHidden } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { DropSlot } from '../drag/drop-slot';
import { useBuilder, useProblems } from '../state/builder-context';
import type { GroupKind, GroupNode } from '../tree/node';
import { changeKind } from '../tree/operations';
import { AddButtons } from './add-buttons';
import { NodeFrame } from './node-frame';
import { NodeView } from './node-view';

const KINDS: readonly GroupKind[] = ['all', 'any'];

/** A group: how its parts are joined, the parts, and what can be added to them. */
export function GroupView({ node }: { readonly node: GroupNode }) {
  const { store, disabled } = useBuilder();
  const { say } = useWords();
  const problems = useProblems(node.id);
  const { id, kind, children, nots } = node;
  const name = say(nots % 2 === 1 ? `rule-builder.group.not-${kind}` : `rule-builder.group.${kind}`);
  const isRoot = store.tree().root === id;
  return (
    <NodeFrame
      node={node}
      name={name}
      problems={problems}
      background={isRoot ? 'neutral100' : 'neutral0'}
      title={
        // A field of its own: within the field of the condition it would be called "Condition", and have its errors.
        <Field.Root name={`${id}.kind`} id={`${id}.kind`}>
          <VisuallyHidden>
            <Field.Label>{say('rule-builder.group.kind')}</Field.Label>
          </VisuallyHidden>
          <SingleSelect
            size="S"
            value={kind}
            disabled={disabled}
            onChange={(value: string | number) => store.change((tree) => changeKind(tree, id, value as GroupKind))}
          >
            {KINDS.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {say(`rule-builder.group.${each}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      }
    >
      <Box tag="ul" paddingLeft={4} marginTop={1} style={{ listStyle: 'none' }}>
        {children.map((child, index) => (
          <li key={child}>
            <DropSlot parent={id} index={index} />
            <NodeView id={child} />
          </li>
        ))}
        <li>
          <DropSlot parent={id} index={children.length} />
          {children.length === 0 && problems.length === 0 && (
            <Typography variant="pi" textColor="neutral600">
              {say('rule-builder.group.empty')}
            </Typography>
          )}
          {!disabled && <AddButtons group={node} groupName={name} />}
        </li>
      </Box>
    </NodeFrame>
  );
}
