import type { ToldChanges, ToldPersona, ToldTraceNode } from '../../../../shared/contracts/told-explanation';
import type { Condition } from '../../../../shared/domain/condition';
import type { ExplainedPersona, TraceNode } from '../../../../shared/domain/decision';
import type { LocalizedText } from '../../../../shared/domain/localized-text';
import type { Persona } from '../../../../shared/domain/persona';
import type { PersonaChanges } from '../../../../shared/domain/required-change';
import { createTeller, type TellerOptions } from '../../../../shared/engine';

/** Puts words to what the engine explains: the engine names predicates and rules, an editor reads sentences. */
export interface ExplanationTeller {
  trace(node: TraceNode): ToldTraceNode;
  persona(explained: ExplainedPersona, personas: ReadonlyMap<string, Persona>): ToldPersona;
  changes(changes: PersonaChanges): ToldChanges;
}

export function createExplanationTeller(vocabulary: TellerOptions): ExplanationTeller {
  const tellers = { en: createTeller('en', vocabulary), ja: createTeller('ja', vocabulary) };
  // A thousand personas ask the same few hundred questions.
  const told = new Map<string, LocalizedText>();
  const tell = (condition: Condition): LocalizedText => {
    const name = JSON.stringify(condition);
    const known = told.get(name);
    if (known !== undefined) return known;
    const text = { en: tellers.en(condition), ja: tellers.ja(condition) };
    told.set(name, text);
    return text;
  };

  // Recursion is safe here: conditions and chains of references have been bounded when they were parsed.
  const trace = (node: TraceNode): ToldTraceNode => {
    switch (node.kind) {
      case 'all':
      case 'any':
        return { ...node, children: node.children.map(trace) };
      case 'not':
        return { ...node, child: trace(node.child) };
      case 'rule':
        return { ...node, child: trace(node.child), sentence: tell({ rule: node.rule }) };
      case 'predicate':
        return { ...node, sentence: tell({ predicate: node.predicate, params: node.params }) };
    }
  };

  return {
    trace,
    persona: (explained, personas) => ({
      ...explained,
      name: personas.get(explained.key)?.name ?? explained.key,
      condition: explained.condition && trace(explained.condition),
      confirm: explained.confirm && trace(explained.confirm),
      score: explained.score && {
        ...explained.score,
        rules: explained.score.rules.map((rule) => ({ ...rule, trace: trace(rule.trace) })),
      },
    }),
    changes: ({ steps, ...changes }) => ({
      ...changes,
      steps:
        steps?.map(({ leaves, ...step }) => ({
          ...step,
          leaves: leaves.map((leaf) => ({
            ...leaf,
            sentence: tell({ predicate: leaf.predicate, params: leaf.params }),
          })),
        })) ?? null,
    }),
  };
}
