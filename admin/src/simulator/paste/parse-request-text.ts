import { readCurl } from './read-curl';
import { readRawRequest } from './read-raw-request';
import { createRequestCollector } from './request-collector';
import type { PastedRequest, PasteOptions } from './pasted-request';

/** Far more than a server would accept as headers. */
const MAX_LENGTH = 64 * 1024;
const MAX_LINES = 1000;

const CURL = /^\s*(?:\$\s+)?curl(?:\.exe)?\s/;

/**
 * A real request as people copy it: a raw request, bare header lines, or a `curl` command from a browser's tools. It
 * takes anything, never throws, and says what it could not use; what proves who somebody is does not get through.
 */
export function parseRequestText(text: string, options: PasteOptions): PastedRequest {
  const collector = createRequestCollector(options);
  const bounded = text.slice(0, MAX_LENGTH);
  if (CURL.test(bounded)) readCurl(bounded, collector);
  else readRawRequest(bounded.split(/\r\n|\r|\n/).slice(0, MAX_LINES), collector);
  if (text.length > MAX_LENGTH) collector.notice('too-long', 1, '');
  return collector.result();
}
