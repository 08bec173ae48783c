import { formEvent } from '../../../../admin/src/unsaved/form-event';
import { createFormWatch, type OpenForm } from '../../../../admin/src/unsaved/form-watch';

const MODEL = 'api::page.page';
const action = (step: string, endpointName = 'updateDocument') => ({
  type: `adminApi/executeMutation/${step}`,
  meta: { arg: { endpointName, originalArgs: { model: MODEL } } },
});
const refetch = (step: string) => ({
  type: `adminApi/executeQuery/${step}`,
  payload: { name: 'TypeError' },
  meta: {
    arg: { endpointName: 'getDocument', queryCacheKey: 'page 1', originalArgs: { model: MODEL } },
    requestId: 'r1',
  },
});
const page = { data: { title: 'Known' } };
const store = { getState: () => ({ adminApi: { queries: { 'page 1': { data: page } } } }) };

function formWith(overrides: Partial<OpenForm> = {}): OpenForm {
  return { model: MODEL, isUnsaved: () => true, hear: () => {}, translate: () => {}, ...overrides };
}

function dispatched(sent: unknown, form: OpenForm | null, from = store): unknown {
  const watch = createFormWatch();
  if (form) watch.open(form);
  return watch.middleware(from)((arrived) => arrived)(sent);
}

describe('what happens around a form', () => {
  it('is heard of saves and logins, and of nothing else', () => {
    expect(formEvent(action('pending'))).toEqual({ is: 'save-started', model: MODEL });
    expect(formEvent(action('fulfilled'))).toEqual({ is: 'saved', model: MODEL });
    expect(formEvent(action('rejected', 'publishDocument'))).toEqual({
      is: 'save-failed',
      model: MODEL,
      isInvalid: false,
    });
    expect(formEvent({ ...action('rejected'), payload: { name: 'ValidationError' } })).toMatchObject({
      isInvalid: true,
    });
    expect(formEvent({ type: 'admin/logout' })).toEqual({ is: 'logged-out' });
    expect(formEvent(action('pending', 'logout'))).toEqual({ is: 'logging-out' });
    for (const other of [action('pending', 'deleteDocument'), refetch('rejected'), { type: 'x' }, null, () => null]) {
      expect(formEvent(other)).toBeNull();
    }
  });

  it('is told before it takes effect, and only while the form is open', () => {
    const watch = createFormWatch();
    const order: string[] = [];
    const close = watch.open(formWith({ hear: ({ is }) => order.push(is), translate: () => order.push('words') }));
    const dispatch = watch.middleware(store)(() => order.push('effect'));
    const refused = { ...action('rejected'), payload: { name: 'ValidationError' } };
    expect(dispatch(refused)).toBe(3);
    close();
    dispatch(refused);
    expect(order).toEqual(['words', 'save-failed', 'effect', 'effect']);
  });

  it('is told to listeners where it concerns every page, also without a form', () => {
    const watch = createFormWatch();
    const heard: string[] = [];
    const stop = watch.listen(({ is }) => heard.push(is));
    const dispatch = watch.middleware(store)(() => null);
    dispatch(action('pending'));
    dispatch({ type: 'admin/logout' });
    stop();
    dispatch({ type: 'admin/logout' });
    expect(heard).toEqual(['logged-out']);
  });
});

describe('an entry that cannot be loaded again', () => {
  it('stays as it is known while its form holds something unsaved', () => {
    expect(dispatched(refetch('rejected'), formWith())).toMatchObject({
      type: 'adminApi/executeQuery/fulfilled',
      payload: page,
      meta: { requestId: 'r1', requestStatus: 'fulfilled' },
    });
  });

  it.each([
    ['nothing would be lost', refetch('rejected'), formWith({ isUnsaved: () => false })],
    ['another type is open', refetch('rejected'), formWith({ model: 'api::other.other' })],
    ['no form is open', refetch('rejected'), null],
    ['it was loaded', refetch('fulfilled'), formWith()],
  ])('is left to Strapi where %s', (_where, sent, form) => {
    expect(dispatched(sent, form)).toBe(sent);
  });

  it('is left to Strapi where nothing is known of it', () => {
    const sent = refetch('rejected');
    expect(dispatched(sent, formWith(), { getState: () => ({ adminApi: { queries: {} } }) } as never)).toBe(sent);
  });
});
