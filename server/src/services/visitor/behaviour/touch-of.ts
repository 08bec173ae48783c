import type { Arrival } from '../../../../../shared/request-facts/arrival/arrival';
import type { Touch } from '../../../visitor/behaviour/behaviour';

/** Characters of a name that are kept: campaigns have names, not stories. */
const MAX_NAME_LENGTH = 48;

/** Where a visitor came from; `undefined` where that is a page of the site itself, or nothing that anybody knows. */
export function touchOf({ medium, source, utm }: Arrival): Touch | undefined {
  if (medium === undefined || medium === 'internal' || medium === 'direct') return undefined;
  return {
    medium,
    ...(source && { source: source.slice(0, MAX_NAME_LENGTH) }),
    ...(utm.campaign && { campaign: utm.campaign.slice(0, MAX_NAME_LENGTH) }),
  };
}
