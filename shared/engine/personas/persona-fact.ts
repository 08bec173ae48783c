const PREFIX = 'persona.';

/** The key of the persona that a fact is about, or `undefined` for any other fact. */
export function personaOfFact(name: string): string | undefined {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined;
}
