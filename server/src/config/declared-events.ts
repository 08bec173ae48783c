import { isPlainObject, type Check } from './check';
import { FACT_TYPES, type FactLimits, type FactType, MAX_FACT_TEXT_LENGTH } from '../../../shared/domain/fact';
import { KEY_PATTERN } from '../../../shared/domain/persona';
import { topicKey, type TopicWords } from '../../../shared/domain/event';

/**
 * An event of the site's own, or what the site adds to a built-in one of the same key. Whoever writes the code that sends an
 * event declares it here, in the same change; editors use it in rules and points by its key.
 */
export interface DeclaredEvent {
  /** Lower-case words joined by hyphens: `spec-opened`. */
  readonly key: string;
  /** Default: none. */
  readonly properties?: readonly DeclaredProperty[];
  /** Points of interest that one event gives to each topic. Default: those of the built-in one, or 1. */
  readonly topicPoints?: number;
  /** Words in its texts that show an interest. Default: none. */
  readonly topicWords?: readonly TopicWords[];
}

export interface DeclaredProperty {
  readonly key: string;
  readonly type: FactType;
  /** Of an enumeration. */
  readonly options?: readonly string[];
  readonly limits?: FactLimits;
  /** Default: false. */
  readonly isRequired?: boolean;
}

const MAX_EVENTS = 100;
const MAX_ITEMS = 50;

export const declaredEvents: Check = {
  expected: `a list of at most ${MAX_EVENTS} events, each { key, properties?, topicPoints?, topicWords? } with a key of its own, as docs/reference/events.md says`,
  accepts: (value) =>
    Array.isArray(value) &&
    value.length <= MAX_EVENTS &&
    value.every(isEvent) &&
    areUnique(value.map(({ key }) => key)),
};

function isEvent(value: unknown): value is DeclaredEvent {
  if (!isPlainObject(value) || !hasOnly(value, ['key', 'properties', 'topicPoints', 'topicWords'])) return false;
  const { key, properties = [], topicPoints = 1, topicWords = [] } = value;
  return (
    typeof key === 'string' &&
    KEY_PATTERN.test(key) &&
    isListOf(properties, isProperty) &&
    areUnique(properties.map((property) => property.key)) &&
    Number.isInteger(topicPoints) &&
    (topicPoints as number) >= 0 &&
    (topicPoints as number) <= 100 &&
    isListOf(topicWords, isTopicWords)
  );
}

function isProperty(value: unknown): value is DeclaredProperty {
  if (!isPlainObject(value) || !hasOnly(value, ['key', 'type', 'options', 'limits', 'isRequired'])) return false;
  const { key, type, options = [], limits = {}, isRequired = false } = value;
  return (
    typeof key === 'string' &&
    /^[A-Za-z0-9_-]{1,64}$/.test(key) &&
    (FACT_TYPES as readonly unknown[]).includes(type) &&
    isListOf(options, isText) &&
    (type === 'enumeration') === options.length > 0 &&
    isPlainObject(limits) &&
    hasOnly(limits, ['maxLength', 'min', 'max']) &&
    Object.values(limits).every((limit) => Number.isFinite(limit)) &&
    typeof isRequired === 'boolean'
  );
}

function isTopicWords(value: unknown): value is TopicWords {
  if (!isPlainObject(value) || !hasOnly(value, ['topic', 'words'])) return false;
  const { topic, words } = value;
  return isText(topic) && topicKey(topic) === topic && isListOf(words, isText) && words.length > 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_FACT_TEXT_LENGTH;
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.length <= MAX_ITEMS && value.every(isItem);
}

const hasOnly = (value: object, keys: readonly string[]) => Object.keys(value).every((key) => keys.includes(key));
const areUnique = (keys: readonly string[]) => new Set(keys).size === keys.length;
