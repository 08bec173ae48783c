import { defaultConfig } from '../../../server/src/config';
import { createCallers, type CallerAuth } from '../../../server/src/services/visitor/callers';

const callers = createCallers({
  config: {
    trustedProxies: ['loopback'],
    profiles: { userId: 'customerNumber', userFields: ['plan', 'since', 'orders', 'note', 'missing', 'toString'] },
  },
});

const may = (...scopes: string[]) => ({ can: (action: string) => scopes.includes(action) });
const ACT_FOR = 'plugin::personalization.visitor.actFor';
const token = (type: string, ability?: CallerAuth['ability']): CallerAuth => ({
  strategy: { name: 'content-api-token' },
  credentials: { type },
  ability,
});
const SAID = { 'x-visitor-ip': '198.51.100.7', 'x-visitor-profile': 'C-17' };
const call = (auth: CallerAuth | undefined, headers: Record<string, string> = SAID) => ({
  headers,
  socket: { remoteAddress: '127.0.0.1' },
  state: { auth },
});
const signedIn = (user: object): CallerAuth => ({ strategy: { name: 'users-permissions' }, credentials: user });

describe('acting for visitors', () => {
  it.each<[string, CallerAuth | undefined, boolean]>([
    ['a token with full access', token('full-access'), true],
    ['a custom token with the permission', token('custom', may(ACT_FOR)), true],
    ['a custom token without it', token('custom', may('plugin::personalization.decision.find')), false],
    ['a read-only token', token('read-only'), false],
    ['the public', { strategy: { name: 'users-permissions' }, credentials: null, ability: may(ACT_FOR) }, false],
    ['a user whose role was given the permission', { ...signedIn({ id: 1 }), ability: may(ACT_FOR) }, false],
    ['nobody at all', undefined, false],
  ])('%s', (_who, auth, expected) => {
    expect(callers.isActing(call(auth))).toBe(expected);
    expect(callers.address(call(auth))).toBe(expected ? '198.51.100.7' : '127.0.0.1');
    if (auth?.strategy?.name !== 'users-permissions')
      expect(callers.knownVisitor(call(auth))?.profile ?? null).toBe(expected ? 'C-17' : null);
  });

  it('is nothing that a server does by being one', () => {
    expect(callers.isActing(call(token('full-access'), {}))).toBe(false);
  });

  it('counts by the server where it tells no address, or none that is one', () => {
    expect(callers.address(call(token('full-access'), { 'x-visitor-language': 'ja' }))).toBe('127.0.0.1');
    expect(callers.address(call(token('full-access'), { 'x-visitor-ip': 'here' }))).toBe('127.0.0.1');
  });

  it.each(['', ' ', 'a b', 'x'.repeat(129), 'é'])('knows nobody by the profile %j', (id) => {
    expect(callers.knownVisitor(call(token('full-access'), { 'x-visitor-profile': id }))).toBeNull();
  });
});

describe('a signed-in user', () => {
  const known = (user: object) => callers.knownVisitor(call(signedIn(user), {}));

  it('is known by the field that the operator named, with the role and the allowed fields', () => {
    const since = new Date('2020-05-01T00:00:00Z');
    const user = { customerNumber: 42, role: { type: 'premium' }, plan: 'gold', since, orders: 3, secret: 'x' };
    expect(known(user)).toEqual({
      profile: '42',
      role: 'premium',
      account: { plan: 'gold', since: '2020-05-01T00:00:00.000Z', orders: 3 },
    });
  });

  it('brings no field that is too long, not simple, or not their own', () => {
    expect(known({ plan: 'x'.repeat(300), since: { a: 1 }, orders: NaN, note: null })).toEqual({
      profile: null,
      role: null,
      account: {},
    });
  });

  it('is never believed to be somebody else', () => {
    expect(callers.knownVisitor(call(signedIn({ customerNumber: 'A-1' })))?.profile).toBe('A-1');
  });

  it('has the documentId as id unless the operator says otherwise', () => {
    expect(defaultConfig.profiles).toEqual({ userId: 'documentId', userFields: [] });
  });
});
