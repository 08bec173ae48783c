import { useCallback } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { PredicateForm } from '../parameters/predicate-form';
import { useBuilder, useProblems } from '../state/builder-context';
import type { PredicateNode } from '../tree/node';
import { setParams } from '../tree/operations';
import type { PlacedProblem } from '../tree/problem-places';
import { NodeFrame } from './node-frame';
import { RawValue } from './raw-value';

/** A leaf with the inputs of its predicate. One that is not known here is shown with what it was told, and kept. */
export function PredicateView({ node }: { readonly node: PredicateNode }) {
  const { store, predicates, disabled } = useBuilder();
  const { say, pick } = useWords();
  const problems = useProblems(node.id);
  const known = predicates?.get(node.predicate);
  const name = known ? pick(known.label) : node.predicate;
  const { id } = node;
  const handleChange = useCallback(
    (params: Readonly<Record<string, unknown>>, input: string) =>
      store.change((tree) => setParams(tree, id, params), { typing: `${id}/${input}` }),
    [store, id]
  );

  const ofInputs = known ? problems.filter((problem) => isShownByInput(problem, known.params)) : [];
  return (
    <NodeFrame
      node={node}
      name={name}
      title={name}
      problems={problems.filter((problem) => !ofInputs.includes(problem))}
    >
      {known && (
        <PredicateForm
          predicate={known}
          params={node.params}
          problems={ofInputs}
          disabled={disabled}
          onChange={handleChange}
        />
      )}
      {!known && predicates !== null && (
        <Box paddingTop={1}>
          <Typography variant="pi" textColor="neutral600">
            {say('rule-builder.unknown.kept')}
          </Typography>
          <RawValue value={node.params} label={say('rule-builder.unknown.settings', { name })} />
        </Box>
      )}
    </NodeFrame>
  );
}

function isShownByInput({ within: [first, parameter] }: PlacedProblem, params: object): boolean {
  return first === 'params' && typeof parameter === 'string' && Object.hasOwn(params, parameter);
}
