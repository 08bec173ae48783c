import type { SimulateBody } from '../../../../shared/contracts/simulation';
import { parseAddress } from '../../facts/client-address';
import { createVisitorRequest, requestWith, type VisitorRequest } from '../../facts/visitor-request';

/**
 * The request of a visitor that an editor made up. Address and headers are believed as if a trusted proxy had sent them:
 * the editor plays the visitor and the proxy at once. It has no visitor token; what a visitor would have told is
 * given as facts, so that no real visitor's token is ever needed, or read, for a simulation.
 */
export function madeUpRequest({
  ip,
  headers = {},
  url = '/',
  cookies = {},
}: NonNullable<SimulateBody['request']> = {}): VisitorRequest {
  const { host, path } = splitUrl(url);
  const request = readRequest({ method: 'GET', url: path, headers: { ...(host !== null && { host }), ...headers } });
  return requestWith(request, {
    address: parseAddress(ip ?? ''),
    isFromTrustedProxy: true,
    cookies: Object.assign(Object.create(null), request.cookies, cookies),
  });
}

const readRequest = createVisitorRequest({ config: { trustedProxies: [] } });

const ABSOLUTE = /^https?:\/\/([^/?#]+)([^#]*)/i;

function splitUrl(url: string): { readonly host: string | null; readonly path: string } {
  const [, host = null, path = url] = ABSOLUTE.exec(url) ?? [];
  return { host, path: path.startsWith('/') ? path : `/${path}` };
}
