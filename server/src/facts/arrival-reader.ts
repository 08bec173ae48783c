import { findArrival } from '../../../shared/request-facts/arrival/arrival';
import { createHostTable } from '../../../shared/request-facts/arrival/host-table';
import { KNOWN_HOSTS } from '../../../shared/request-facts/arrival/known-hosts';
import type { VisitorRequest } from './visitor-request';

export type ArrivalReader = (request: VisitorRequest) => ReturnType<typeof findArrival>;

const findKnownHost = createHostTable(KNOWN_HOSTS);

/** `findArrival` for a site whose hosts are known. */
export function createArrivalReader(isSiteHost: (host: string) => boolean): ArrivalReader {
  return (request) => findArrival(request, { isSiteHost, findKnownHost });
}
