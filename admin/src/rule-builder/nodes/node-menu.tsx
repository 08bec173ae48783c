import { IconButton, Menu } from '@strapi/design-system';
import { More, Trash } from '@strapi/icons';
import { useWords } from '../../words/use-words';
import { useBuilder } from '../state/builder-context';
import { neighbourOf, slotOf } from '../tree/lookups';
import { DIRECTIONS, moveTowards, slotTowards } from '../tree/move';
import { isGroup, type TreeNode } from '../tree/node';
import { canUnwrap, duplicate, remove, unwrap, wrap } from '../tree/operations';

/** Everything that can be done to a node without a pointer. What would do nothing is not offered. */
export function NodeMenu({ node, name }: { readonly node: TreeNode; readonly name: string }) {
  const { disabled } = useBuilder();
  const { say } = useWords();
  if (disabled) return null;
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        icon={<More />}
        label={say('controls.actions', { name })}
        size="S"
        variant="ghost"
        endIcon={null}
      >
        <More aria-hidden />
      </Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-end" maxHeight="40rem">
        <NodeMenuItems node={node} />
      </Menu.Content>
    </Menu.Root>
  );
}

/** Mounted when the menu opens, so that it asks the tree as it stands then. */
function NodeMenuItems({ node }: { readonly node: TreeNode }) {
  const { store } = useBuilder();
  const { say } = useWords();
  const { id } = node;
  const tree = store.tree();
  const canMove = slotOf(tree, id) !== null;
  return (
    <>
      {DIRECTIONS.filter((direction) => slotTowards(tree, id, direction) !== null).map((direction) => (
        <Menu.Item
          key={direction}
          onSelect={() => store.change((now) => moveTowards(now, id, direction), { focus: id })}
        >
          {say(`rule-builder.move.${direction}`)}
        </Menu.Item>
      ))}
      <Menu.Item onSelect={() => store.change((now) => wrap(now, id, 'all'), { focus: id })}>
        {say('rule-builder.wrap.all')}
      </Menu.Item>
      <Menu.Item onSelect={() => store.change((now) => wrap(now, id, 'any'), { focus: id })}>
        {say('rule-builder.wrap.any')}
      </Menu.Item>
      {isGroup(node) && canUnwrap(tree, id) && (
        <Menu.Item onSelect={() => store.change((now) => unwrap(now, id), { focus: node.children[0] ?? null })}>
          {say('rule-builder.unwrap')}
        </Menu.Item>
      )}
      {canMove && (
        <Menu.Item onSelect={() => store.change((now) => duplicate(now, id))}>
          {say('rule-builder.duplicate')}
        </Menu.Item>
      )}
      <Menu.Item
        variant="danger"
        startIcon={<Trash />}
        onSelect={() => store.change((now) => remove(now, id), { focus: neighbourOf(store.tree(), id) })}
      >
        {say('rule-builder.remove')}
      </Menu.Item>
    </>
  );
}
