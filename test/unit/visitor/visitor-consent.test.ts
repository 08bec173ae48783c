import { createVisitorRequest } from '../../../server/src/facts/visitor-request';
import { createVisitorConsentService } from '../../../server/src/services/visitor/visitor-consent';
import { newVisitor, type VisitorState } from '../../../server/src/visitor/visitor-state';
import { ada, NOW } from './token-fixture';

const consentWhere = (personalization: 'implied' | 'required') =>
  createVisitorConsentService({
    config: { consent: { personalization, measurement: 'implied' } },
    createId: () => 'new',
  });

const readRequest = createVisitorRequest({ config: { trustedProxies: [] } });
const requestOf = (visitor: VisitorState | null, headers: Record<string, string> = {}) =>
  readRequest({ headers }, visitor);

const options = { now: NOW };
const refusal = expect.objectContaining({
  name: 'PolicyError',
  details: expect.objectContaining({ code: 'visitor.no-consent' }),
});
const nobodyYet = newVisitor({ id: 'new', now: NOW });
const agreed = { ...ada, consent: { personalization: true } };
const refused = { ...ada, consent: { personalization: false } };

describe('a visitor is remembered', () => {
  it('where silence means yes, until they refuse', () => {
    const consent = consentWhere('implied');
    expect(consent.visitorToRemember(requestOf(null), options)).toEqual(nobodyYet);
    expect(consent.visitorToRemember(requestOf(ada), options)).toEqual(ada);
    expect(() => consent.visitorToRemember(requestOf(refused), options)).toThrow(refusal);
  });

  it('where silence means no, after they agreed', () => {
    const consent = consentWhere('required');
    expect(() => consent.visitorToRemember(requestOf(null), options)).toThrow(refusal);
    expect(() => consent.visitorToRemember(requestOf(ada), options)).toThrow(refusal);
    expect(consent.visitorToRemember(requestOf(agreed), options)).toEqual(agreed);
  });

  it.each<Record<string, string>>([{ 'sec-gpc': '1' }, { dnt: '1' }])('never against %j', (signal) => {
    expect(() => consentWhere('implied').visitorToRemember(requestOf(agreed, signal), options)).toThrow(refusal);
  });
});

describe('choosing', () => {
  it('yes keeps the visitor and the answer', () => {
    expect(consentWhere('required').choose(requestOf(null), { personalization: true }, options)).toEqual({
      ...nobodyYet,
      consent: { personalization: true },
    });
    expect(consentWhere('implied').choose(requestOf(ada), { measurement: false }, options)).toEqual({
      ...ada,
      consent: { measurement: false },
    });
  });

  it('no forgets everything but the refusal, where silence would mean yes', () => {
    expect(consentWhere('implied').choose(requestOf(ada), { personalization: false }, options)).toEqual({
      ...nobodyYet,
      consent: { personalization: false },
    });
  });

  it('no leaves nothing, where silence means no', () => {
    expect(consentWhere('required').choose(requestOf(agreed), { personalization: false }, options)).toBeNull();
  });

  it('yes against the signal of the own browser is refused, no is not', () => {
    const signal = { 'sec-gpc': '1' };
    expect(() => consentWhere('implied').choose(requestOf(null, signal), { personalization: true }, options)).toThrow(
      refusal
    );
    expect(consentWhere('implied').choose(requestOf(null, signal), { personalization: false }, options)).toBeNull();
  });
});
