import { createAddressGuard, REFUSED_ADDRESS } from '../../../server/src/services/outbox/address-guard';

const guard = createAddressGuard({ allowPrivate: false });

describe('the guard of addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '[::1]',
    '[fd00::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '0.0.0.0',
  ])('refuses %s', (hostname) => {
    expect(guard.refuses(new URL(`https://${hostname}/`).hostname)).toBe(true);
  });

  it.each(['http://2130706433/', 'http://0x7f.1/', 'http://127.1/'])('sees through %s', (url) => {
    expect(guard.refuses(new URL(url).hostname)).toBe(true);
  });

  it.each(['1.33.128.10', '[2400:cb00::1]', 'sales.example.com'])(
    'lets %s pass, or be looked at when it is resolved',
    (name) => {
      expect(guard.refuses(name)).toBe(false);
    }
  );

  it('refuses a name that leads to a private address', async () => {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) =>
      guard.lookup('localhost', { all: true }, (failure) => resolve(failure))
    );
    expect(error?.code).toBe(REFUSED_ADDRESS);
  });

  it('lets an operator allow private addresses', () => {
    expect(createAddressGuard({ allowPrivate: true }).refuses('127.0.0.1')).toBe(false);
  });
});
