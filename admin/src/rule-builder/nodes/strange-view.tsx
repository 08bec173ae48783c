import { Box, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { useProblems } from '../state/builder-context';
import type { StrangeNode } from '../tree/node';
import { NodeFrame } from './node-frame';
import { RawValue } from './raw-value';

/** Something that is no condition: shown as what it is, to be moved, removed, or repaired as JSON. */
export function StrangeView({ node }: { readonly node: StrangeNode }) {
  const { say } = useWords();
  const problems = useProblems(node.id);
  const name = say('rule-builder.strange.name');
  return (
    <NodeFrame node={node} name={name} title={name} problems={problems}>
      <Box paddingTop={1}>
        <Typography variant="pi" textColor="neutral600">
          {say('rule-builder.strange.kept')}
        </Typography>
        <RawValue value={node.raw} label={name} />
      </Box>
    </NodeFrame>
  );
}
