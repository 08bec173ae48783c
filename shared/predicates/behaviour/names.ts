/** Which event; the admin offers those that are declared. */
export const eventParameter = {
  type: 'text',
  format: 'event',
  maxLength: 64,
  label: { en: 'Event', ja: 'イベント' },
} as const;

/** Which topic; the admin offers those that entries have, and takes any other. */
export const topicParameter = {
  type: 'text',
  format: 'topic',
  maxLength: 64,
  label: { en: 'Topic', ja: 'トピック' },
} as const;
