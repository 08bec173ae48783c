import type { SentEvent } from '../../../../../shared/contracts/events';
import type { EventProperty, EventType } from '../../../../../shared/domain/event';
import type { FactScalar } from '../../../../../shared/domain/fact';
import type { Problem } from '../../../../../shared/domain/problem';
import { factValueProblem } from '../../fact-value-check';

/** Everything that is wrong with an event, as far as its declaration can tell. */
export function eventProblems(
  event: SentEvent,
  declared: EventType | undefined,
  path: readonly (string | number)[]
): readonly Problem[] {
  if (!declared) {
    return [{ code: 'event.unknown', path: [...path, 'type'], message: 'No such event is declared.' }];
  }
  const sent = new Map(Object.entries(event.properties ?? {}));
  const properties = new Map(declared.properties.map((property) => [property.key, property]));
  const unknown = [...sent.keys()].filter((key) => !properties.has(key));
  return [
    ...unknown.map((key) => problem('event.unknown-property', [...path, 'properties', key], 'Not declared.')),
    ...declared.properties.flatMap((property) => {
      const message = propertyProblem(property, sent.get(property.key));
      return message === null ? [] : [problem('event.bad-property', [...path, 'properties', property.key], message)];
    }),
  ];
}

function propertyProblem(property: EventProperty, value: FactScalar | undefined): string | null {
  if (value !== undefined) return factValueProblem(property, value);
  return property.isRequired ? 'Is missing.' : null;
}

function problem(code: Problem['code'], path: Problem['path'], message: string): Problem {
  return { code, path, message };
}
