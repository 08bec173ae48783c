import { isPlainObject } from './check';

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const KEYS = ['url', 'secret', 'allowHttp', 'allowPrivateAddress'];

/** Characters. A secret that can be guessed signs for everybody. */
const MIN_SECRET = 24;

/**
 * What is wrong with the targets of triggers. Unlike every other setting none is repeated in what is said: secrets are among
 * them, and an address may hold one.
 */
export function targetProblems(targets: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(targets).flatMap(([name, target]) => {
    const path = `triggers.targets.${name}`;
    if (!NAME.test(name)) return [`${path} has a bad name; expected lower-case letters, digits and "-"`];
    if (!isPlainObject(target)) return [`${path} is no object; expected { url, secret }`];
    return [
      ...Object.keys(target)
        .filter((key) => !KEYS.includes(key))
        .map((key) => `${path}.${key} is no setting; expected one of ${KEYS.join(', ')}`),
      ...urlProblems(target, path),
      ...(isSecret(target.secret)
        ? []
        : [
            `${path}.secret is missing or short; expected a text of at least ${MIN_SECRET} characters, or a list of them`,
          ]),
      ...['allowHttp', 'allowPrivateAddress']
        .filter((key) => target[key] !== undefined && typeof target[key] !== 'boolean')
        .map((key) => `${path}.${key} is neither; expected true or false`),
    ];
  });
}

function urlProblems({ url, allowHttp }: Readonly<Record<string, unknown>>, path: string): string[] {
  const parsed = typeof url === 'string' && URL.canParse(url) ? new URL(url) : null;
  if (parsed === null) return [`${path}.url is no address; expected one such as "https://sales.example.com/hook"`];
  if (parsed.username !== '' || parsed.password !== '') return [`${path}.url holds a password; expected none`];
  if (parsed.protocol === 'https:' || (parsed.protocol === 'http:' && allowHttp === true)) return [];
  return [`${path}.url is not https; expected https, or allowHttp: true beside it`];
}

function isSecret(secret: unknown): boolean {
  const isOne = (value: unknown) => typeof value === 'string' && value.length >= MIN_SECRET;
  return Array.isArray(secret) ? secret.length > 0 && secret.length <= 5 && secret.every(isOne) : isOne(secret);
}
