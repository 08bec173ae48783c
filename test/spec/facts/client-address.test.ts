import { createClientAddress } from '../../../server/src/facts/client-address';
import { CLIENT_ADDRESSES } from './client-addresses';

describe('the address of the client', () => {
  const clientAddress = createClientAddress(['10.0.0.0/8', '2001:db8:1::/48']);

  it.each(CLIENT_ADDRESSES)('is as listed for $name', ({ peer, forwardedFor, address, isFromTrustedProxy }) => {
    expect(clientAddress(peer, forwardedFor)).toEqual({ address, isFromTrustedProxy });
  });

  it.each(CLIENT_ADDRESSES)('is the peer itself while nobody is trusted, for $name', ({ peer, forwardedFor }) => {
    const trustNobody = createClientAddress([]);
    expect(trustNobody(peer, forwardedFor)).toEqual(trustNobody(peer, undefined));
  });
});
