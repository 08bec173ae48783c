import { LRUCache } from 'lru-cache';
import type { FactValue } from '../../../../shared/domain/fact';
import { defineFactSource, type FactAnswer, type FactSource } from '../fact-source';
import { hintsText, pickHints } from '../../../../shared/request-facts/device/client-hints';
import { recognizeDevice } from './device';

/** Real user agents end well below; longer ones only cost time. */
const MAX_USER_AGENT_LENGTH = 1024;

/** Characters of remembered user agents and hints, with what was found out: some 10,000 of them. */
const CACHE_SIZE = 4_000_000;

const SIZE_OF_ANSWER = 200;

/** What the visitor holds in their hands. Recognition takes some 50 microseconds, so it is done once per kind of browser. */
export function createDeviceSource(): FactSource {
  const answers = new LRUCache<string, FactAnswer>({
    maxSize: CACHE_SIZE,
    sizeCalculation: (_answer, key) => key.length + SIZE_OF_ANSWER,
  });

  return defineFactSource({
    id: 'device',
    facts: {
      'device.type': { type: 'enumeration', label: { en: 'Kind of device', ja: '端末の種類' } },
      'device.vendor': { type: 'string', label: { en: 'Maker of the device', ja: '端末のメーカー' } },
      'device.model': { type: 'string', label: { en: 'Model of the device', ja: '端末の機種' } },
      'device.os': { type: 'string', label: { en: 'Operating system', ja: 'OS' } },
      'device.osVersion': { type: 'string', label: { en: 'Version of the operating system', ja: 'OSのバージョン' } },
      'device.browser': { type: 'string', label: { en: 'Browser', ja: 'ブラウザー' } },
      'device.browserVersion': {
        type: 'string',
        label: { en: 'Version of the browser', ja: 'ブラウザーのバージョン' },
      },
      'device.isBot': { type: 'boolean', label: { en: 'Is a bot', ja: 'ボットである' } },
    },
    resolve({ headers }) {
      const userAgent = headers['user-agent'];
      const isReadable = userAgent !== undefined && userAgent !== '' && userAgent.length <= MAX_USER_AGENT_LENGTH;
      const hints = hintsText(headers);
      const agent = isReadable ? userAgent : '';
      const key = hints === '' ? agent : `${agent}\n${hints}`;
      let answer = answers.get(key);
      if (answer === undefined) {
        const device = recognizeDevice(isReadable ? userAgent : undefined, pickHints(headers));
        answer = Object.fromEntries(
          Object.entries(device).map(([name, value]): [string, FactValue | undefined] => [`device.${name}`, value])
        );
        answers.set(key, answer);
      }
      return answer;
    },
  });
}
