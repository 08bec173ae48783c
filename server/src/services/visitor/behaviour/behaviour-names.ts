import type { BehaviourNamesAnswer } from '../../../../../shared/contracts/behaviour-names';
import type { EventType } from '../../../../../shared/domain/event';
import type { TopicRepository } from '../../../repositories/topic-repository';

/** Tells editors by which names visitors' behaviour is counted, so that they need not guess what developers chose. */
export interface BehaviourNamesService {
  find(): Promise<BehaviourNamesAnswer['data']>;
}

interface Dependencies {
  readonly eventTypes: ReadonlyMap<string, EventType>;
  readonly topics: Pick<TopicRepository, 'findNames'>;
}

export function createBehaviourNamesService({ eventTypes, topics }: Dependencies): BehaviourNamesService {
  const shownByWords = [...eventTypes.values()].flatMap(({ topicWords }) => topicWords.map(({ topic }) => topic));
  return {
    async find() {
      const names = new Set([...shownByWords, ...(await topics.findNames())]);
      return { events: [...eventTypes.keys()], topics: [...names].sort() };
    },
  };
}
