import type { VisitorState } from '../../../server/src/facts/visitor-state';
import type { VisitorRequest } from '../../../server/src/facts/visitor-request';

/** A request from nowhere in particular, with what a test cares for. */
export function aRequest(parts: Partial<VisitorRequest> = {}): VisitorRequest {
  return {
    address: '203.0.113.1',
    isFromTrustedProxy: false,
    method: 'GET',
    headers: {},
    path: '/api/home',
    host: 'api.example.com',
    query: {},
    cookies: {},
    visitor: null,
    ...parts,
  };
}

export function aVisitor(parts: Partial<VisitorState> = {}): VisitorState {
  return { id: 'bucket-1', facts: {}, consent: {}, createdAt: 0, ...parts };
}
