import { useWords } from '../../words/use-words';
import { RuleChoice } from '../parameters/rule-choice';
import { useBuilder, useProblems } from '../state/builder-context';
import type { RuleNode } from '../tree/node';
import { setRule } from '../tree/operations';
import { NodeFrame } from './node-frame';

/** The outcome of another rule. */
export function RuleView({ node }: { readonly node: RuleNode }) {
  const { store, disabled } = useBuilder();
  const { say } = useWords();
  const problems = useProblems(node.id);
  return (
    <NodeFrame
      node={node}
      name={say('rule-builder.rule.name', { rule: node.rule })}
      problems={problems}
      title={
        <RuleChoice
          label={say('rule-builder.rule')}
          value={node.rule}
          disabled={disabled}
          onChange={(rule) => store.change((tree) => setRule(tree, node.id, rule), { typing: node.id })}
        />
      }
    />
  );
}
