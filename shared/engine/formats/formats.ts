import type { TextFormat } from '../../domain/parameter';
import { KEY_PATTERN } from '../../domain/persona';
import { isCountry } from './country';
import { isDate } from './date';
import { isFactName } from './fact-name';
import { isLanguage } from './language';
import { isNetwork } from './network';
import { isRegion } from './region';
import { isTime } from './time';
import { isVersion } from './version';
import { isZone } from './zone';

interface FormatCheck {
  readonly fits: (text: string) => boolean;
  /** Completes "must be …". */
  readonly expected: string;
}

const isKey = (text: string): boolean => KEY_PATTERN.test(text);

/** How each text format is checked. A pattern is not among them: it needs the injected compiler. */
export const FORMATS: Readonly<Record<Exclude<TextFormat, 'pattern'>, FormatCheck>> = {
  country: { fits: isCountry, expected: 'an ISO 3166-1 country code in capitals, such as JP or GB' },
  region: { fits: isRegion, expected: 'an ISO 3166-2 region code, such as JP-01' },
  language: { fits: isLanguage, expected: 'a language tag, such as ja or pt-BR' },
  time: { fits: isTime, expected: 'a time from 00:00 to 23:59' },
  date: { fits: isDate, expected: 'an RFC 3339 date or date-time, such as 2026-01-15 or 2026-01-15T09:00:00+09:00' },
  zone: { fits: isZone, expected: '"visitor", "site" or an IANA time zone, such as Asia/Tokyo' },
  version: { fits: isVersion, expected: 'a version of up to three numbers, such as 17.4' },
  network: { fits: isNetwork, expected: 'an IP address or a CIDR block, such as 203.0.113.0/24' },
  fact: { fits: isFactName, expected: 'the dotted name of a fact, such as geo.country' },
  persona: { fits: isKey, expected: 'the key of a persona' },
  rule: { fits: isKey, expected: 'the key of a rule' },
  event: { fits: isKey, expected: 'the key of a type of events, such as add-to-cart' },
  topic: { fits: (text) => text.trim() !== '', expected: 'a topic' },
};
