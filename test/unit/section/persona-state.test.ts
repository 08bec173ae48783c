import { personaState } from '../../../server/src/services/section/persona-state';

const NOW = Date.UTC(2026, 0, 15);
const persona = { isEnabled: true, activeFrom: null, activeTo: null };
const state = (changes: object, findings: object = {}) =>
  personaState({ ...persona, ...changes }, { isBroken: false, neverHolds: false, now: NOW, ...findings });

it.each([
  ['active', {}],
  ['active', { activeFrom: NOW, activeTo: NOW + 1 }],
  ['not-yet-active', { activeFrom: NOW + 1 }],
  ['no-longer-active', { activeTo: NOW }],
  ['disabled', { isEnabled: false, activeTo: NOW }],
])('is %s with %j', (expected, changes) => expect(state(changes)).toBe(expected));

it('is broken before anything but disabled', () => {
  const findings = { isBroken: true, neverHolds: true };
  expect(state({}, findings)).toBe('broken');
  expect(state({ isEnabled: false }, findings)).toBe('disabled');
});

it('holds for nobody before any schedule', () => {
  expect(state({ activeFrom: NOW + 1 }, { neverHolds: true })).toBe('never-holds');
});
