import { personaState } from '../../../server/src/services/section/persona-state';

const NOW = Date.UTC(2026, 0, 15);
const SURE = { version: 1, root: { rule: 'sure' } };
const persona = { isEnabled: true, condition: SURE, scoring: null, activeFrom: null, activeTo: null };
const state = (changes: object, isBroken = false) => personaState({ ...persona, ...changes }, { isBroken, now: NOW });

it.each([
  ['active', {}],
  ['active', { activeFrom: NOW, activeTo: NOW + 1 }],
  ['not-yet-active', { activeFrom: NOW + 1 }],
  ['no-longer-active', { activeTo: NOW }],
  ['disabled', { isEnabled: false, activeTo: NOW }],
  ['never-holds', { condition: null }],
  ['never-holds', { condition: null, scoring: { points: [], threshold: 1 } }],
  ['active', { condition: null, scoring: { points: [{ rule: 'sure', points: 1 }], threshold: 1 } }],
])('is %s with %j', (expected, changes) => expect(state(changes)).toBe(expected));

it('is broken before anything but disabled', () => {
  expect(state({ condition: null }, true)).toBe('broken');
  expect(state({ isEnabled: false }, true)).toBe('disabled');
});
