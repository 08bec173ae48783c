import { randomBytes } from 'node:crypto';
import { deriveKeys } from '../../../server/src/services/derived-keys';
import { createVisitorTokenCodec } from '../../../server/src/services/visitor/visitor-token-codec';
import { newVisitor } from '../../../server/src/visitor/visitor-state';

/** The key with which the measured application is started, so that tokens can be made here. */
export const APP_KEY = 'bench-key-0123456789';

const PETS = ['dog', 'cat', 'rabbit'];
const SYSTEMS = [
  'Windows NT 10.0; Win64; x64',
  'Macintosh; Intel Mac OS X 10_15_7',
  'X11; Linux x86_64',
  'Linux; Android 14; Pixel 8',
  'Linux; Android 13; SM-G991B',
];

/** A thousand user agents: five systems, two hundred versions. */
const AGENTS = SYSTEMS.flatMap((system) =>
  Array.from({ length: 200 }, (_, at) => {
    const chrome = `Chrome/${90 + (at % 50)}.0.${4400 + at}.${at}`;
    return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) ${chrome} ${system.includes('Android') ? 'Mobile ' : ''}Safari/537.36`;
  })
);

/** Makes visitors beforehand, each with a token and an address of their own; then hands them out, one after the other. */
export async function newVisitors(count: number): Promise<() => Readonly<Record<string, string>>> {
  const codec = createVisitorTokenCodec({ keys: deriveKeys([APP_KEY], 'visitor-token') });
  const now = Date.now();
  const made = Array.from({ length: count }, async (_, at) => {
    const pet = { value: PETS[at % PETS.length]!, at: now };
    const visitor = { ...newVisitor({ id: randomBytes(16).toString('base64url'), now }), facts: { pet } };
    const token = await codec.encrypt(visitor, { now, maxAgeDays: 180 });
    return {
      'User-Agent': AGENTS[at % AGENTS.length]!,
      'X-Forwarded-For': [14, 9 + (at >> 16), (at >> 8) & 255, at & 255].join('.'),
      Cookie: `pz_visitor=${token}`,
    };
  });
  const visitors = await Promise.all(made);
  let next = 0;
  return () => {
    const visitor = visitors[next];
    if (!visitor) throw new Error(`More than ${count} requests: visitors would come again.`);
    next += 1;
    return visitor;
  };
}
