import type { Decision } from '../../../shared/domain/decision';
import type { VisitorRequest } from '../../../server/src/facts/visitor-request';
import { createPersonalizedRequest } from '../../../server/src/delivery/personalized-request';

const decision = (personas: readonly string[], undecided: readonly string[] = []): Decision => ({
  personas: personas.map((key) => ({ key, because: 'condition' })),
  undecided,
  unknownFacts: [],
  now: 0,
  holdsUntil: null,
});
const facts = (failures: readonly { source: string; reason: 'failed' }[] = []) => ({
  reader: { get: () => undefined },
  values: {},
  failures,
});
const receive = () => ({}) as VisitorRequest;
const open = (decide: () => ReturnType<Parameters<typeof createPersonalizedRequest>[0]['decide']>) =>
  createPersonalizedRequest({ now: 0, asked: null, wantsMeta: false, receive, decide, onFailure: () => undefined });
const owners = new Set(['dog']);
const applied = [{ contentType: 'api::page.page', documentId: 'base', persona: 'dog', fields: ['title'] }];

describe('a personalized request', () => {
  it('decides once, however many documents it reads at the same time', async () => {
    let decisions = 0;
    const request = open(async () => {
      decisions += 1;
      return { decision: decision(['dog']), facts: facts() };
    });
    await Promise.all([request.personas(), request.personas()]);
    await request.personas();
    expect(decisions).toBe(1);
  });

  describe('decides only those who can change the answer', () => {
    const asked = (known: { wantsMeta?: boolean } = {}) => {
      const about: (readonly string[] | null)[] = [];
      const request = createPersonalizedRequest({
        now: 0,
        asked: null,
        wantsMeta: false,
        receive,
        decide: (_visitor, among) => {
          about.push(among && [...among]);
          return { decision: decision(['dog']), facts: facts() };
        },
        onFailure: () => undefined,
        ...known,
      });
      return { about, request };
    };

    it('with those that a read is expected to bring along, once', () => {
      const { about, request } = asked();
      request.foresee(new Set(['dog', 'cat']));
      request.personas(new Set(['dog']));
      request.personas(new Set(['cat']));
      expect(about).toEqual([['dog', 'cat']]);
    });

    it('and everybody as soon as somebody is asked about who was not expected', () => {
      const { about, request } = asked();
      for (const key of ['dog', 'cat', 'bird']) request.personas(new Set([key]));
      expect(about).toEqual([['dog'], null]);
    });

    it('and everybody where nobody can tell what will be read, or the caller wants to know', () => {
      const unforeseen = asked();
      unforeseen.request.foresee(null);
      unforeseen.request.foresee(new Set(['dog']));
      unforeseen.request.personas(new Set(['dog']));
      const curious = asked({ wantsMeta: true });
      curious.request.personas(new Set(['dog']));
      expect([unforeseen.about, curious.about]).toEqual([[null], [null]]);
    });

    it('and goes by what is known of everybody, in whatever order decisions come', async () => {
      const coming: ((decided: Decision) => void)[] = [];
      const request = open(() =>
        new Promise<Decision>((resolve) => void coming.push(resolve)).then((decided) => ({
          decision: decided,
          facts: facts(),
        }))
      );
      const asking = [request.personas(new Set(['dog'])), request.personas(new Set(['cat']))];
      await Promise.resolve();
      coming[1]!({ ...decision(['dog', 'cat']), holdsUntil: 300 });
      await asking[1];
      coming[0]!({ ...decision(['dog']), holdsUntil: 500 });
      await asking[0];
      expect(request.outcome()).toMatchObject({ personas: ['dog', 'cat'], holdsUntil: 300 });
    });
  });

  it('reads who asks once, whoever wants to know', async () => {
    let received = 0;
    const request = createPersonalizedRequest({
      now: 0,
      asked: null,
      wantsMeta: false,
      receive: async () => {
        received += 1;
        return receive();
      },
      decide: () => ({ decision: decision(['dog']), facts: facts() }),
      onFailure: () => undefined,
    });
    await Promise.all([request.personas(), request.visitor()]);
    await request.visitor();
    expect(received).toBe(1);
  });

  it('needs no promise where everything is known at once', () => {
    const request = open(() => ({ decision: decision(['dog']), facts: facts() }));
    expect(request.personas()).toEqual([{ key: 'dog', because: 'condition' }]);
  });

  it('does not ask who the visitor is where the caller has named the persona', async () => {
    const request = createPersonalizedRequest({
      now: 0,
      asked: { keys: ['cat'], by: 'parameter' },
      wantsMeta: false,
      receive,
      decide: () => {
        throw new Error('not asked');
      },
      onFailure: () => undefined,
    });
    expect(await request.personas()).toEqual([{ key: 'cat', because: 'asked' }]);
  });

  it.each([
    ['no-variants', { decided: decision(['dog']), noted: new Set<string>() }],
    ['no-match', { decided: decision(['cat']) }],
    ['no-match', { decided: decision([], ['cat']) }],
    ['undecided', { decided: decision([], ['dog']) }],
    ['facts-failed', { decided: decision([], ['dog']), failures: [{ source: 's', reason: 'failed' as const }] }],
    ['variant', { decided: decision(['dog']), applied }],
  ])('gives the reason %s for %j', async (reason, { decided, failures, noted = owners, applied = [] }: Case) => {
    const request = open(async () => ({ decision: decided, facts: facts(failures) }));
    await request.personas();
    request.note({ applied, locale: null, owners: noted, everOwners: noted, holdsFrom: null, holdsUntil: null });
    expect(request.outcome()).toMatchObject({ reason, canVary: noted.size > 0, applied });
  });

  interface Case {
    decided: Decision;
    failures?: { source: string; reason: 'failed' }[];
    noted?: Set<string>;
    applied?: typeof applied;
  }

  it('holds for nobody when the visitor cannot be decided', async () => {
    const request = open(() => {
      throw new Error('broken');
    });
    expect(await request.personas()).toEqual([]);
    request.note({ applied: [], locale: null, owners, everOwners: owners, holdsFrom: null, holdsUntil: null });
    expect(request.outcome().reason).toBe('decision-failed');
  });

  it('can vary after a failure, because failures pass', () => {
    const request = open(async () => ({ decision: decision([]), facts: facts() }));
    request.noteFailure();
    expect(request.outcome()).toMatchObject({ reason: 'variants-failed', canVary: true, hasFailed: true });
  });

  it('holds until the first moment at which a rule or a variant changes it', async () => {
    const decided = { ...decision(['dog']), holdsUntil: 500 };
    const request = open(async () => ({ decision: decided, facts: facts() }));
    expect(request.outcome().holdsUntil).toBeNull();
    request.note({ applied, locale: null, owners, everOwners: owners, holdsFrom: null, holdsUntil: 300 });
    expect(request.outcome().holdsUntil).toBe(300);
    request.recall({ overlaid: { applied, canVary: true, owners: ['dog'] }, holdsUntil: 900 });
    expect(request.outcome().holdsUntil).toBe(900);
    await request.personas();
    expect(request.outcome().holdsUntil).toBe(500);
  });

  it('says of an answer from the cache, too, that a source failed on which it depends', async () => {
    const decided = decision([], ['dog']);
    const request = open(async () => ({ decision: decided, facts: facts([{ source: 's', reason: 'failed' }]) }));
    await request.personas();
    request.recall({ overlaid: { applied: [], canVary: true, owners: ['cat'] }, holdsUntil: null });
    expect(request.outcome().hasFailed).toBe(false);
    request.recall({ overlaid: { applied: [], canVary: true, owners: ['cat', 'dog'] }, holdsUntil: null });
    expect(request.outcome()).toMatchObject({ hasFailed: true, reason: 'facts-failed' });
  });
});
