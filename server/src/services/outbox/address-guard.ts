import { lookup as lookUp } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';
import { isPublicAddress } from '../../facts/place/public-address';

/**
 * Keeps calls from reaching into the operator's own network: whoever may name a target must not get at what only the server can
 * reach. The address is looked at after the name was resolved and is the very one that is connected to, so that a name that
 * changes its mind in between helps nobody.
 */
export interface AddressGuard {
  /** Whether the host of a URL is an address that must not be called. Names are looked at when they are resolved. */
  refuses(hostname: string): boolean;
  /** For Node's `http.request`. Fails with `REFUSED_ADDRESS`. */
  readonly lookup: LookupFunction;
}

export const REFUSED_ADDRESS = 'PZ_REFUSED_ADDRESS';

/** IPv6 networks behind which an IPv4 address may hide: mapped, translated (NAT64), 6to4, Teredo. */
const DISGUISES = new BlockList();
for (const [network, prefix] of [
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['2001::', 32],
] as const) {
  DISGUISES.addSubnet(network, prefix, 'ipv6');
}

export function createAddressGuard({ allowPrivate }: { readonly allowPrivate: boolean }): AddressGuard {
  const isAllowed = (address: string) =>
    allowPrivate || (isPublicAddress(address) && !(isIPv6(address) && DISGUISES.check(address, 'ipv6')));

  return {
    refuses(hostname) {
      const address = hostname.replace(/^\[|\]$/g, '');
      return isIP(address) !== 0 && !isAllowed(address);
    },

    lookup(hostname, options, callback) {
      lookUp(hostname, { ...options, all: true }, (error, addresses) => {
        if (error) return callback(error, '');
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => isAllowed(address))) {
          return callback(Object.assign(new Error('The address is not public.'), { code: REFUSED_ADDRESS }), '');
        }
        if (options.all === true) callback(null, addresses);
        else callback(null, first.address, first.family);
      });
    },
  };
}
