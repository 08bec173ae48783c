import { re2Patterns } from '../../../shared/operators/re2-patterns';

/**
 * Time is not measured here (machines differ): a backtracking engine would need 2^100,000 steps for these and never come
 * back, so that coming back at all is the proof.
 */
test.each([
  ['(a+)+$', `${'a'.repeat(100_000)}b`],
  ['(a|aa)+$', `${'a'.repeat(100_000)}b`],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(100_000)],
  ['(.*a){20}b', 'a'.repeat(20_000)],
])('%s ends on a hostile text', (source, text) => {
  expect(re2Patterns(source, { ignoreCase: false })(text)).toBe(false);
});

test.each(['(?=a)', '(?<!a)b', '(a)\\1', '(?>a)', '('])('%s is refused', (source) => {
  expect(() => re2Patterns(source, { ignoreCase: false })).toThrow();
});

test('a pattern of more than 256 characters is refused', () => {
  expect(() => re2Patterns('a'.repeat(257), { ignoreCase: false })).toThrow('256');
});
