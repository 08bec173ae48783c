import { failureKey } from '../../../../admin/src/api/failure-key';
import en from '../../../../admin/src/translations/en/failures.json';

describe('the words for a failure', () => {
  it.each([
    ['an expired login', { status: 401, name: 'UnauthorizedError' }, 'failures.session'],
    ['a missing right', { status: 403, name: 'ForbiddenError' }, 'failures.forbidden'],
    ['something deleted', { status: 404, name: 'NotFoundError' }, 'failures.gone'],
    ['a server that cannot be reached', { name: 'TypeError', message: 'Failed to fetch' }, 'failures.offline'],
  ])('are ours for %s', (_what, error, key) => {
    expect(failureKey(error)).toBe(key);
    expect(en).toHaveProperty([key]);
  });

  it.each([
    [{ status: 400, name: 'ValidationError' }],
    [{ status: 500, name: 'InternalServerError' }],
    [null],
    [undefined],
  ])('are left to Strapi for %j', (error) => {
    expect(failureKey(error)).toBeNull();
  });
});
