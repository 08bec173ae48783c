import type { FactValue } from '../../../shared/domain/fact';
import type { PersonalizationConfig } from '../config';
import { type Behaviour, NO_BEHAVIOUR, type Touch } from '../visitor/behaviour/behaviour';
import { momentsOf } from '../visitor/behaviour/event-counter';
import { fading, VISIT_GAP } from '../visitor/behaviour/record-events';
import { defineFactSource, type FactAnswer, type FactDescription, type FactSource } from './fact-source';
import { oncePer } from './once-per';

/** Topics in `behaviour.topTopics`. */
const MAX_TOP_TOPICS = 10;

/** What of the configuration it goes by. */
interface BehaviourSettings {
  readonly behaviour: Pick<PersonalizationConfig['behaviour'], 'topicHalfLifeDays'>;
}

/**
 * What the visitor did. Somebody without a token is, as far as anybody can tell, here for the first time and has done
 * nothing yet: that is known, not unknown. Where they may not be remembered nothing is known at all; the facts service sees
 * to that by the purpose.
 */
export function createBehaviourSource({ config }: { config: BehaviourSettings }): FactSource {
  const { topicHalfLifeDays } = config.behaviour;

  const factsOf = (readers: readonly Reader[], behaviour: Behaviour, now: number): FactAnswer =>
    readers.map((read) => read(behaviour, now, topicHalfLifeDays));

  /** Names are taken apart once and not with every request; nor is a stranger anybody in particular. */
  const planFor = oncePer((needed: readonly string[]): Plan => {
    const readers = needed.map((name) => readerOf(name.slice('behaviour.'.length)));
    // Who has never been here is on their first visit whatever the time is.
    return { readers, ofStrangers: factsOf(readers, NO_BEHAVIOUR, 0) };
  });

  return defineFactSource({
    id: 'behaviour',
    facts: FACTS,
    resolve({ visitor }, { needed, now }) {
      const { readers, ofStrangers } = planFor(needed);
      const behaviour = visitor?.behaviour ?? NO_BEHAVIOUR;
      return behaviour === NO_BEHAVIOUR ? ofStrangers : factsOf(readers, behaviour, now);
    },
  });
}

interface Plan {
  readonly readers: readonly Reader[];
  /** The answer for those who have done nothing. */
  readonly ofStrangers: FactAnswer;
}

/** @param name without what all names begin with */
function readerOf(name: string): Reader {
  const dot = name.indexOf('.');
  if (dot < 0) return READERS.get(name) ?? nothing;
  const family = FAMILIES.get(name.slice(0, dot));
  const member = name.slice(dot + 1);
  return family ? (behaviour, now, halfLifeDays) => family(behaviour, member, now, halfLifeDays) : nothing;
}

const nothing: Reader = () => undefined;

type Reader = (behaviour: Behaviour, now: number, halfLifeDays: number) => FactValue | undefined;
type FamilyReader = (behaviour: Behaviour, member: string, now: number, halfLifeDays: number) => FactValue | undefined;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  // Whoever comes back after a while is on a new visit before any event says so.
  ['visits', (behaviour, now) => behaviour.visits + (isOnVisit(behaviour, now) ? 0 : 1)],
  ['views', ({ events }) => events.get('view')?.total ?? 0],
  ['firstSeen', ({ firstSeen }) => firstSeen ?? undefined],
  ['lastSeen', ({ lastSeen }) => lastSeen ?? undefined],
  [
    'previousVisit',
    (behaviour, now) => (isOnVisit(behaviour, now) ? behaviour.previousVisit : behaviour.lastSeen) ?? undefined,
  ],
  ['topTopics', ({ topics }) => topTopics(topics)],
  ['topicHalfLifeDays', (_behaviour, _now, halfLifeDays) => halfLifeDays],
  ['landingPage', (behaviour, now) => (isOnVisit(behaviour, now) ? behaviour.landingPage : null) ?? undefined],
]);

const FAMILIES: ReadonlyMap<string, FamilyReader> = new Map<string, FamilyReader>([
  [
    'events',
    ({ events }, type) => {
      const counter = events.get(type);
      return counter ? momentsOf(counter) : [];
    },
  ],
  ['counts', ({ events }, type) => events.get(type)?.total ?? 0],
  ['latest', ({ events }, type) => events.get(type)?.last],
  [
    'topics',
    ({ topics, topicsAt }, topic, now, halfLifeDays) => {
      const points = topics.get(topic);
      return points === undefined ? 0 : points * fading(now - topicsAt, halfLifeDays);
    },
  ],
  ['goals', ({ goals }, goal) => goals.get(goal) ?? 0],
  ['firstTouch', ({ firstTouch }, part) => partOf(firstTouch, part)],
  ['lastTouch', ({ lastTouch }, part) => partOf(lastTouch, part)],
]);

function isOnVisit({ lastSeen }: Behaviour, now: number): boolean {
  return lastSeen !== null && now - lastSeen < VISIT_GAP;
}

function topTopics(topics: Behaviour['topics']): string[] {
  return [...topics]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MAX_TOP_TOPICS)
    .map(([topic]) => topic);
}

function partOf(touch: Touch | null, part: string): string | undefined {
  return part === 'medium' || part === 'source' || part === 'campaign' ? touch?.[part] : undefined;
}

const kept = (description: Omit<FactDescription, 'purpose'>): FactDescription => ({
  ...description,
  purpose: 'personalization',
});

const FACTS: Readonly<Record<string, FactDescription>> = {
  'behaviour.visits': kept({ type: 'number', label: { en: 'Which visit this is', ja: '何回目の訪問か' } }),
  'behaviour.views': kept({ type: 'number', label: { en: 'Pages viewed', ja: '閲覧ページ数' } }),
  'behaviour.firstSeen': kept({ type: 'date', label: { en: 'First seen', ja: '初回の訪問日時' } }),
  'behaviour.lastSeen': kept({ type: 'date', label: { en: 'Last seen', ja: '最後の訪問日時' } }),
  'behaviour.previousVisit': kept({ type: 'date', label: { en: 'End of the visit before', ja: '前回の訪問日時' } }),
  'behaviour.events.*': kept({
    type: 'date',
    isList: true,
    label: { en: 'When an event happened', ja: 'イベントの発生日時' },
  }),
  'behaviour.counts.*': kept({ type: 'number', label: { en: 'How often an event happened', ja: 'イベントの回数' } }),
  'behaviour.latest.*': kept({ type: 'date', label: { en: 'Last time of an event', ja: 'イベントの最終日時' } }),
  'behaviour.topics.*': kept({ type: 'number', label: { en: 'Interest in a topic', ja: 'トピックへの関心' } }),
  'behaviour.topTopics': kept({
    type: 'string',
    isList: true,
    label: { en: 'Topics by interest', ja: '関心の高いトピック' },
  }),
  'behaviour.topicHalfLifeDays': {
    type: 'number',
    label: { en: 'Days in which an interest halves', ja: '関心が半減する日数' },
  },
  'behaviour.goals.*': kept({ type: 'number', label: { en: 'Goals reached', ja: '達成した目標' } }),
  'behaviour.landingPage': kept({ type: 'string', label: { en: 'Landing page', ja: 'ランディングページ' } }),
  'behaviour.firstTouch.*': kept({ type: 'string', label: { en: 'First touch', ja: '最初の接点' } }),
  'behaviour.lastTouch.*': kept({ type: 'string', label: { en: 'Last touch', ja: '最後の接点' } }),
};
