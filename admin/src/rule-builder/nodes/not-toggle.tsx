import { Button } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { useBuilder } from '../state/builder-context';
import type { TreeNode } from '../tree/node';
import { negate } from '../tree/operations';

/** "Not" is a switch at the node it negates, lit while it is on; what is negated twice says so. */
export function NotToggle({ node, name }: { readonly node: TreeNode; readonly name: string }) {
  const { store, disabled } = useBuilder();
  const { say } = useWords();
  const { id, nots } = node;
  const words = say('rule-builder.not');
  return (
    <Button
      size="S"
      variant={nots > 0 ? 'danger-light' : 'tertiary'}
      aria-pressed={nots > 0}
      aria-label={say('rule-builder.not.of', { name })}
      disabled={disabled}
      onClick={() => store.change((tree) => negate(tree, id))}
    >
      {nots > 1 ? `${words} × ${nots}` : words}
    </Button>
  );
}
