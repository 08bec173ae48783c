import type { Persona } from '../../../../shared/domain/persona';

/**
 * The personas of better priority that hold whenever this one does. Only what can be seen without understanding the
 * conditions: two personas with the same condition, the better one of which has no dates.
 */
export function alwaysBehind(personas: readonly Persona[], key: string): readonly string[] {
  const persona = personas.find((candidate) => candidate.key === key);
  if (!persona?.condition || persona.scoring) return [];
  const condition = JSON.stringify(persona.condition);
  return personas
    .filter(({ priority, isEnabled }) => isEnabled && priority < persona.priority)
    .filter(({ activeFrom, activeTo }) => activeFrom === null && activeTo === null)
    .filter((other) => JSON.stringify(other.condition) === condition)
    .map((other) => other.key);
}
