import type { PredicateEditorLoader } from './predicate-editor';

/**
 * The editors that replace the generated form of a predicate. Other plugins add theirs in their `bootstrap`:
 * `app.getPlugin('personalization').apis.registerPredicateEditor('my-shop.loyalty', () => import('./loyalty-editor'))`.
 */
export interface EditorRegistry {
  /** Throws for a predicate that has an editor already: which of the two is shown must not depend on load order. */
  readonly register: (predicateId: string, load: PredicateEditorLoader) => void;
  readonly get: (predicateId: string) => PredicateEditorLoader | undefined;
}

export function createEditorRegistry(builtIn: Readonly<Record<string, PredicateEditorLoader>> = {}): EditorRegistry {
  const loaders = new Map(Object.entries(builtIn));
  return {
    register: (predicateId, load) => {
      if (typeof predicateId !== 'string' || typeof load !== 'function') {
        throw new TypeError(
          'A predicate editor is registered with the id of its predicate and a function that loads it.'
        );
      }
      if (loaders.has(predicateId)) throw new Error(`The predicate "${predicateId}" has an editor already.`);
      loaders.set(predicateId, load);
    },
    get: (predicateId) => loaders.get(predicateId),
  };
}

/** One for the whole admin panel: plugins register long before a builder is drawn. */
export const predicateEditors = createEditorRegistry({
  'profile.known': async () => ({ default: (await import('./form-answer-editor')).KnownFactEditor }),
  'profile.form': async () => ({ default: (await import('./form-answer-editor')).FormAnswerEditor }),
  'profile.stage': async () => ({ default: (await import('./journey-stage-editor')).JourneyStageEditor }),
});
