import { re2Patterns as patterns } from '../../../shared/operators/re2-patterns';
import { compileJourneys } from '../../../shared/engine';
import type { VisitorRequest } from '../../../server/src/facts/visitor-request';
import { newVisitor, type VisitorState } from '../../../server/src/visitor/visitor-state';

/** A request from nowhere in particular, with what a test cares for. */
export function aRequest(parts: Partial<VisitorRequest> = {}): VisitorRequest {
  return {
    address: '203.0.113.1',
    isFromTrustedProxy: false,
    toldPlace: null,
    method: 'GET',
    headers: {},
    path: '/api/home',
    host: 'api.example.com',
    query: {},
    cookies: {},
    visitor: null,
    known: null,
    ...parts,
  };
}

export function aVisitor(parts: Partial<VisitorState> = {}): VisitorState {
  return { ...newVisitor({ id: 'bucket-1', now: 0 }), ...parts };
}

/** For tests that are not about journeys. */
export const NO_JOURNEYS = compileJourneys([], { predicates: [], rules: [], patterns });
