import { targetProblems } from '../../../server/src/config/target-problems';

const SECRET = 'a-secret-of-enough-characters';
const URL = 'https://sales.example.com/hook?key=hidden';

const problems = (target: unknown, name = 'sales') => targetProblems({ [name]: target }).join('; ');

describe('the targets of triggers', () => {
  it.each([
    ['an address and a secret', { url: URL, secret: SECRET }],
    ['several secrets', { url: URL, secret: [SECRET, `${SECRET}-2`] }],
    ['http where that is allowed', { url: 'http://sales.example.com/', secret: SECRET, allowHttp: true }],
  ])('may have %s', (_, target) => {
    expect(problems(target)).toBe('');
  });

  it.each([
    ['no secret', { url: URL }, 'triggers.targets.sales.secret'],
    ['a short secret', { url: URL, secret: 'hush' }, 'triggers.targets.sales.secret'],
    ['http', { url: 'http://sales.example.com/?key=hidden', secret: SECRET }, 'is not https'],
    ['another scheme', { url: 'file:///etc/passwd', secret: SECRET, allowHttp: true }, 'is not https'],
    ['no address', { url: 'hidden', secret: SECRET }, 'is no address'],
    ['a password in the address', { url: 'https://a:hidden@sales.example.com/', secret: SECRET }, 'holds a password'],
    ['a setting that is none', { url: URL, secret: SECRET, retries: 3 }, 'retries is no setting'],
    ['nothing', null, 'is no object'],
  ])('may not have %s', (_, target, expected) => {
    expect(problems(target)).toContain(expected);
    for (const value of [SECRET, 'hush', 'hidden']) expect(problems(target)).not.toContain(value);
  });

  it('have plain names', () => {
    expect(problems({ url: URL, secret: SECRET }, '__proto__ ')).toContain('bad name');
  });
});
