import { type ComponentType, memo, useCallback, useId } from 'react';
import { Box, Loader } from '@strapi/design-system';
import type { PredicateDescription } from '../../../../shared/contracts/predicates';
import { useProblemWords } from '../../api/use-problem-words';
import { lazyPart } from '../../lazy-part';
import { useWords } from '../../words/use-words';
import { predicateEditors } from '../editors/editor-registry';
import type { PredicateEditorProps } from '../editors/predicate-editor';
import type { PlacedProblem } from '../tree/problem-places';
import { GeneratedForm } from './generated-form';

interface PredicateFormProps {
  readonly predicate: PredicateDescription;
  readonly params: Readonly<Record<string, unknown>>;
  readonly problems: readonly PlacedProblem[];
  readonly disabled: boolean;
  readonly onChange: (params: Readonly<Record<string, unknown>>, input: string) => void;
}

/** A lazy component must be the same object at every drawing. */
const loaded = new Map<string, ComponentType<PredicateEditorProps>>();

function editorOf(predicateId: string): ComponentType<PredicateEditorProps> {
  const load = predicateEditors.get(predicateId);
  if (load === undefined) return GeneratedForm;
  const editor = loaded.get(predicateId) ?? lazyPart(async () => (await load()).default, <Waiting />);
  loaded.set(predicateId, editor);
  return editor;
}

/** The inputs of one leaf: those of a registered editor, else those that follow from the schema. */
export const PredicateForm = memo(function PredicateForm({
  predicate,
  params,
  problems,
  disabled,
  onChange,
}: PredicateFormProps) {
  const wordsOf = useProblemWords();
  const id = useId();
  const Editor = editorOf(predicate.id);
  const errorOf = useCallback(
    (parameter: string) => {
      const problem = problems.find(({ within }) => within[1] === parameter);
      return problem && wordsOf(problem);
    },
    [problems, wordsOf]
  );
  const idOf = useCallback((parameter: string) => `${id}${parameter}`, [id]);
  const handleChange = useCallback<PredicateEditorProps['onChange']>(
    (next, input = '') => onChange(next, input),
    [onChange]
  );
  return (
    <Box paddingTop={2} data-node-form>
      <Editor {...{ predicate, params, errorOf, idOf, disabled }} onChange={handleChange} />
    </Box>
  );
});

function Waiting() {
  const { say } = useWords();
  return <Loader small>{say('rule-builder.loading')}</Loader>;
}
