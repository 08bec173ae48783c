import proxyAddr from 'proxy-addr';
import {
  aBoolean,
  aFunction,
  findProblems,
  integer,
  isPlainObject,
  listOf,
  nullOr,
  oneOf,
  text,
  type Check,
  type Shape,
} from './check';
import { declaredEvents } from './declared-events';
import { CDN_NAMES, PLACE_HEADER_KEYS, type PersonalizationConfig } from './personalization-config';
import { targetProblems } from './target-problems';

const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$/;
const HOST_PATTERN = /^(?:\*\.)?[a-z0-9_](?:[a-z0-9_.-]{0,250}[a-z0-9_])?$/i;

/** Facts end up in traces and in the simulator; what opens doors must not become one. */
const SECRET_HEADERS = ['authorization', 'cookie', 'proxy-authorization', 'x-visitor-token'];

/** Fields of a user that open doors. */
const SECRET_USER_FIELDS = ['password', 'resetPasswordToken', 'confirmationToken'];

const aUserField = text(
  `the name of a field of a user, not one of ${SECRET_USER_FIELDS.join(', ')}`,
  (name) => /^[A-Za-z][\w-]{0,63}$/.test(name) && !SECRET_USER_FIELDS.includes(name)
);

const aProxy = text('an address, a CIDR block, "loopback", "linklocal" or "uniquelocal"', isProxy);
const aHeaderName = text('the name of a header', (name) => HEADER_NAME.test(name));
const aCookieName = text('the name of a cookie', (name) => HEADER_NAME.test(name));

const aRedisAddress: Check = {
  ...text('an address such as "redis://127.0.0.1:6379"', (url) => /^rediss?:\/\/[^/\s]/.test(url) && URL.canParse(url)),
  isSecret: true,
};

const placeHeaders: Check = {
  expected: `one of ${CDN_NAMES.join(', ')}, or an object of header names with the keys ${PLACE_HEADER_KEYS.join(', ')}`,
  accepts: (value) =>
    typeof value === 'string'
      ? (CDN_NAMES as readonly string[]).includes(value)
      : isPlainObject(value) &&
        Object.entries(value).every(
          ([key, name]) => (PLACE_HEADER_KEYS as readonly string[]).includes(key) && aHeaderName.accepts(name)
        ),
};

const SHAPE: Readonly<Record<keyof PersonalizationConfig, Check | Shape>> = {
  trustedProxies: listOf(aProxy),
  facts: {
    timeoutMs: integer(1, 10_000),
    disabled: listOf(text('the id of a fact source', (id) => id !== '')),
  },
  geo: {
    headers: nullOr(placeHeaders),
    mmdb: nullOr(text('the path of a MaxMind DB file', (path) => path.trim() !== '')),
    geoipLite: aBoolean,
  },
  siteTimeZone: text('an IANA time zone such as "Asia/Tokyo"', isTimeZone),
  siteHosts: listOf(text('a host without scheme and port, such as "example.com" or "*.example.com"', isHostPattern)),
  allowedHeaders: listOf(
    text(`the name of a header, not one of ${SECRET_HEADERS.join(', ')}`, (name) => {
      return HEADER_NAME.test(name) && !SECRET_HEADERS.includes(name.toLowerCase());
    })
  ),
  allowedCookies: listOf(aCookieName),
  personaParameter: oneOf('never', 'with-token', 'always'),
  personaHeader: aBoolean,
  clock: aFunction,
  visitorToken: {
    cookie: aCookieName,
    maxAgeDays: integer(1, 400),
    sameSite: oneOf('strict', 'lax', 'none'),
    secure: oneOf('auto', true, false),
  },
  visitorStore: { use: oneOf('token', 'redis'), timeoutMs: integer(1, 10_000), maxBytes: integer(4096, 1024 * 1024) },
  consent: { personalization: oneOf('implied', 'required'), measurement: oneOf('implied', 'required') },
  behaviour: { topicHalfLifeDays: integer(1, 365), events: declaredEvents },
  profiles: { userId: aUserField, userFields: listOf(aUserField) },
  rateLimit: { windowSeconds: integer(1, 86_400), max: integer(1, 1_000_000) },
  delivery: {
    maxDepth: integer(0, 20),
    browserMaxAgeSeconds: integer(0, 365 * 86_400),
    sharedMaxAgeSeconds: integer(0, 365 * 86_400),
  },
  triggers: {
    targets: { expected: 'an object of targets by name', accepts: isPlainObject },
    maxAttempts: integer(1, 50),
    retrySeconds: integer(1, 3600),
    timeoutMs: integer(100, 60_000),
    pollSeconds: integer(1, 3600),
    keepDays: integer(1, 90),
  },
  responseCache: {
    enabled: aBoolean,
    maxBytes: integer(1024 * 1024, 16 * 1024 * 1024 * 1024),
    maxEntryBytes: integer(1024, 64 * 1024 * 1024),
    maxAgeSeconds: integer(1, 365 * 86_400),
    parameters: listOf(text('the name of a query parameter', (name) => name.trim() !== '')),
    skippable: listOf(text('the name of a policy or middleware', (name) => name.trim() !== '')),
    tagHeader: nullOr(oneOf('Cache-Tag', 'Surrogate-Key')),
  },
  nodes: { carrier: oneOf('auto', 'none', 'database', 'redis'), pollSeconds: integer(1, 300) },
  redis: {
    url: nullOr(aRedisAddress),
    prefix: text('1 to 100 characters without spaces', (prefix) => /^\S{1,100}$/.test(prefix)),
  },
};

/**
 * Strapi calls this with the operator's settings over our defaults, before anything of ours runs.
 *
 * @throws Error naming every setting that is wrong, what it is, and what it should be
 */
export function validateConfig(config: unknown): void {
  const problems = findProblems(config, SHAPE);
  if (problems.length === 0) problems.push(...findContradictions(config as PersonalizationConfig));
  if (problems.length > 0) throw new Error(problems.join('; '));
}

function findContradictions(config: PersonalizationConfig): string[] {
  const { visitorToken, allowedCookies, geo, nodes, redis, triggers, trustedProxies, visitorStore } = config;
  const problems: string[] = targetProblems(triggers.targets);
  if (nodes.carrier === 'redis' && redis.url === null) {
    problems.push('redis.url is null; expected an address where nodes.carrier is "redis"');
  }
  if (visitorToken.sameSite === 'none' && visitorToken.secure === false) {
    problems.push('visitorToken.secure is false; expected true or "auto" where visitorToken.sameSite is "none"');
  }
  if (allowedCookies.includes(visitorToken.cookie)) {
    problems.push(`allowedCookies names "${visitorToken.cookie}"; expected any cookie but the visitor token's own`);
  }
  if (geo.headers !== null && trustedProxies.length === 0) {
    problems.push(
      'trustedProxies is []; expected the addresses of the CDN or proxy that sets geo.headers, which is believed from nobody else'
    );
  }
  if (visitorStore.use === 'redis' && redis.url === null) {
    problems.push('redis.url is null; expected an address where visitorStore.use is "redis"');
  }
  return problems;
}

function isProxy(value: string): boolean {
  try {
    proxyAddr.compile([value]);
    return true;
  } catch {
    return false;
  }
}

function isTimeZone(value: string): boolean {
  try {
    return /^[A-Za-z]/.test(value) && new Intl.DateTimeFormat('en', { timeZone: value }) !== null;
  } catch {
    return false;
  }
}

function isHostPattern(value: string): boolean {
  return HOST_PATTERN.test(value);
}
