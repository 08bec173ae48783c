import type { SentEvent } from '../../../../../shared/contracts/events';
import type { EventType } from '../../../../../shared/domain/event';

/** The topics of which an event's texts speak, by the words that editors listed. The texts are not kept. */
export function topicsInTexts(properties: SentEvent['properties'], { topicWords }: EventType): readonly string[] {
  if (topicWords.length === 0 || properties === undefined) return [];
  const texts = Object.values(properties)
    .filter((value) => typeof value === 'string')
    .map(comparable);
  return topicWords
    .filter(({ words }) => words.some((word) => texts.some((text) => text.includes(comparable(word)))))
    .map(({ topic }) => topic);
}

const comparable = (text: string) => text.normalize('NFKC').toLowerCase();
