import type { FactDeclaration } from './fact';

/**
 * Something that a visitor did, as it may be told to us: a type that is declared, with properties that are declared. What is
 * kept of it are counters; the properties themselves are looked at once and not remembered.
 */
export interface EventType {
  /** Stable name, read as `behaviour.events.<key>`. */
  readonly key: string;
  readonly properties: readonly EventProperty[];
  /** Points of interest that one event gives to each topic of its entry. */
  readonly topicPoints: number;
  /** Words in its texts that show an interest, by topic. */
  readonly topicWords: readonly TopicWords[];
}

/** Declared like a fact, and checked like one. */
export interface EventProperty extends Pick<FactDeclaration, 'key' | 'type' | 'options' | 'limits'> {
  readonly isRequired: boolean;
}

/** A text that holds one of the words shows an interest in the topic. Letter case and width make no difference. */
export interface TopicWords {
  readonly topic: string;
  readonly words: readonly string[];
}

const optional = { options: [], isRequired: false } as const;

/** The types that are always there. Editors may add to them, and declare types of their own. */
export const BUILT_IN_EVENT_TYPES: readonly EventType[] = [
  { key: 'view', properties: [], topicPoints: 1, topicWords: [] },
  {
    key: 'search',
    properties: [{ key: 'query', type: 'string', options: [], limits: { maxLength: 200 }, isRequired: true }],
    topicPoints: 2,
    topicWords: [],
  },
  {
    key: 'click',
    properties: [{ key: 'target', type: 'string', limits: { maxLength: 200 }, ...optional }],
    topicPoints: 1,
    topicWords: [],
  },
  {
    key: 'add-to-cart',
    properties: [
      { key: 'value', type: 'number', limits: { min: 0 }, ...optional },
      { key: 'currency', type: 'string', limits: { maxLength: 3 }, ...optional },
      { key: 'quantity', type: 'number', limits: { min: 0 }, ...optional },
    ],
    topicPoints: 3,
    topicWords: [],
  },
  {
    key: 'goal',
    properties: [{ key: 'goal', type: 'string', options: [], limits: { maxLength: 64 }, isRequired: true }],
    topicPoints: 0,
    topicWords: [],
  },
];

/** The event that counts as a page view: it begins visits on a landing page, and tells where the visitor came from. */
export const VIEW_EVENT = 'view';

/** The event that reaches the goal named in its property `goal`. */
export const GOAL_EVENT = 'goal';

/** Days for which single events are remembered; after that only their number is. */
export const MAX_WINDOW_DAYS = 60;

/** How often within a window is counted up to here. */
export const MAX_EVENTS_IN_WINDOW = 100;

/** Minutes without an event after which the next one begins a new visit. */
export const VISIT_GAP_MINUTES = 30;

/** Days after which an interest has lost half of its points, unless the operator says otherwise. */
export const DEFAULT_TOPIC_HALF_LIFE_DAYS = 14;

/** A topic in the form in which it is counted: its own words, lower-case, joined by hyphens. */
export const MAX_TOPIC_LENGTH = 40;

/** `Family business` gives `family-business`; `null` where nothing is left. */
export function topicKey(text: string): string | null {
  const key = text
    .slice(0, 4 * MAX_TOPIC_LENGTH)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const cut = [...key].slice(0, MAX_TOPIC_LENGTH).join('').replace(/-+$/, '');
  return cut === '' ? null : cut;
}
