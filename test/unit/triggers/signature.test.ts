import { createHmac } from 'node:crypto';
import { createOutboxNames } from '../../../server/src/services/outbox/outbox-names';
import { createOutboxSeal } from '../../../server/src/services/outbox/outbox-seal';
import { signedHeaders } from '../../../server/src/services/outbox/signature';
import { deriveKeys } from '../../../server/src/services/derived-keys';

const keysOf = (...appKeys: string[]) => deriveKeys(appKeys, 'outbox');

describe('the signature of a call', () => {
  it('is the example of Standard Webhooks', () => {
    const headers = signedHeaders(
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' },
      { secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], now: 1_614_265_330_000 }
    );
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is there for each of several secrets', () => {
    const { 'webhook-signature': signatures = '' } = signedHeaders(
      { id: 'a', body: '{}' },
      { secrets: ['new-secret', 'old-secret'], now: 5_000 }
    );
    const by = (secret: string) => `v1,${createHmac('sha256', secret).update('a.5.{}').digest('base64')}`;
    expect(signatures.split(' ')).toEqual([by('new-secret'), by('old-secret')]);
  });
});

describe('the names in the outbox', () => {
  const names = createOutboxNames({ keys: keysOf('one') });

  it('are the same for the same occurrence, and differ in anything else', () => {
    const ids = [
      names.call('visitor', 'trigger', 'time 0'),
      names.call('visitor', 'trigger', 'time 1'),
      names.call('visitor', 'other', 'time 0'),
      names.call('somebody', 'trigger', 'time 0'),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(names.call('visitor', 'trigger', 'time 0')).toBe(ids[0]);
  });

  it('find a visitor again after the keys have changed', () => {
    const later = createOutboxNames({ keys: keysOf('two', 'one') });
    expect(later.visitorEver('visitor')).toContain(names.visitor('visitor'));
  });
});

describe('the seal', () => {
  it('opens what an older key has sealed, and nothing of a stranger', async () => {
    const sealed = await createOutboxSeal({ keys: keysOf('one') }).seal('personal');
    expect(sealed).not.toContain('personal');
    expect(await createOutboxSeal({ keys: keysOf('two', 'one') }).open(sealed)).toBe('personal');
    expect(await createOutboxSeal({ keys: keysOf('two') }).open(sealed)).toBeNull();
    expect(await createOutboxSeal({ keys: keysOf('one') }).open('rubbish')).toBeNull();
  });
});
