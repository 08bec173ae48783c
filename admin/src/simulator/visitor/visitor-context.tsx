import { createContext, useContext, type Dispatch } from 'react';
import type { VisitorForm } from './visitor-form';
import type { VisitorAction } from './visitor-reducer';

/** What the inputs of the visitor share: each reads its part of the form, and knows what is wrong with it. */
export interface VisitorInputs {
  readonly form: VisitorForm;
  readonly dispatch: Dispatch<VisitorAction>;
  /** The message for an input, by the path of its value in the request: `['facts', 'geo.country']`. */
  readonly problemAt: (...path: readonly string[]) => string | undefined;
}

const VisitorContext = createContext<VisitorInputs | null>(null);

export const VisitorProvider = VisitorContext.Provider;

export function useVisitor(): VisitorInputs {
  const inputs = useContext(VisitorContext);
  if (inputs === null) throw new Error('The inputs of the visitor stand inside a VisitorProvider.');
  return inputs;
}
