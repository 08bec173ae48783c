import { BUILT_IN_EVENT_TYPES, type EventType } from '../../../../../shared/domain/event';
import type { DeclaredEvent } from '../../../config';

/** The built-in types with what the site adds to them, and the site's own. */
export function eventTypesOf(declared: readonly DeclaredEvent[]): ReadonlyMap<string, EventType> {
  const types = new Map(BUILT_IN_EVENT_TYPES.map((type) => [type.key, type]));
  for (const { key, properties = [], topicPoints, topicWords = [] } of declared) {
    const builtIn = types.get(key);
    const added = properties.map(({ options = [], limits = null, isRequired = false, ...property }) => {
      return { ...property, options, limits, isRequired };
    });
    const addedKeys = new Set(added.map((property) => property.key));
    types.set(key, {
      key,
      properties: [...(builtIn?.properties ?? []).filter((property) => !addedKeys.has(property.key)), ...added],
      topicPoints: topicPoints ?? builtIn?.topicPoints ?? 1,
      topicWords,
    });
  }
  return types;
}
