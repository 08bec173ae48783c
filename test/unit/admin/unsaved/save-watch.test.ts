import { createSaveWatch, saveEvent } from '../../../../admin/src/unsaved/save-watch';

const action = (step: string, endpointName = 'updateDocument') => ({
  type: `adminApi/executeMutation/${step}`,
  meta: { arg: { endpointName, originalArgs: { model: 'api::page.page' } } },
});

describe('the watch on saves', () => {
  it('hears of a save when it begins and when it fails, and of nothing else', () => {
    expect(saveEvent(action('pending'))).toEqual({ is: 'started', model: 'api::page.page' });
    expect(saveEvent(action('rejected', 'publishDocument'))).toEqual({
      is: 'failed',
      model: 'api::page.page',
      isInvalid: false,
    });
    expect(saveEvent({ ...action('rejected'), payload: { name: 'ValidationError' } })).toMatchObject({
      isInvalid: true,
    });
    for (const other of [action('fulfilled'), action('pending', 'deleteDocument'), { type: 'x' }, null, () => null]) {
      expect(saveEvent(other)).toBeNull();
    }
  });

  it('tells before the action takes effect, and hands back what the next one returns', () => {
    const watch = createSaveWatch();
    const order: string[] = [];
    const stop = watch.listen(({ is }) => order.push(is));
    const dispatch = watch.middleware()(() => order.push('effect'));
    expect(dispatch(action('rejected'))).toBe(2);
    stop();
    dispatch(action('rejected'));
    expect(order).toEqual(['failed', 'effect', 'effect']);
  });
});
