import type { ComponentType } from 'react';
import type { PredicateDescription } from '../../../../shared/contracts/predicates';

/** What an editor of the parameters of one predicate is given. */
export interface PredicateEditorProps {
  readonly predicate: PredicateDescription;
  /** As stored, so anything may be in it. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly disabled: boolean;
  /** The problem of a parameter, in the editor's language. */
  readonly errorOf: (parameter: string) => string | undefined;
  /** An id for the input of a parameter, unique on the page. */
  readonly idOf: (parameter: string) => string;
  /** Takes all parameters anew; `input` names the input that was used, so that typing is one step to undo. */
  readonly onChange: (params: Readonly<Record<string, unknown>>, input?: string) => void;
}

/** Loads an editor when a leaf with its predicate is first shown. */
export type PredicateEditorLoader = () => Promise<{ readonly default: ComponentType<PredicateEditorProps> }>;
