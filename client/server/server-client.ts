import { forwardedVisitor, type VisitorDetails, type VisitorsRequest } from './forwarded-visitor';

export interface ServerClientOptions {
  /** Where Strapi is: `https://cms.example.com`. */
  readonly url: string;
  /** An API token that may read the content and act for visitors. */
  readonly apiToken: string;
  readonly fetch?: typeof fetch;
}

/** Asks Strapi for one visitor, from a server that renders for many. */
export interface VisitorSession {
  /** The headers that say for whom is asked, with the API token: for a library of your own choice. */
  readonly headers: Readonly<Record<string, string>>;
  /** Like `fetch`, with a path of the content API. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The visitor's newest token, where an answer has brought one: give it to the browser. */
  readonly token: string | undefined;
}

export interface ServerClient {
  forVisitor(request: VisitorsRequest, details?: VisitorDetails): VisitorSession;
}

export function createServerClient({ apiToken, fetch: given, url }: ServerClientOptions): ServerClient {
  const ask = given ?? ((...call: Parameters<typeof fetch>) => fetch(...call));

  return {
    forVisitor(request, details) {
      const headers: Record<string, string> = {
        ...forwardedVisitor(request, details),
        Authorization: `Bearer ${apiToken}`,
      };
      let token: string | undefined;
      return {
        headers,
        get token() {
          return token;
        },
        async fetch(path, init = {}) {
          const answer = await ask(new URL(path, url), {
            ...init,
            headers: { ...headers, ...Object.fromEntries(new Headers(init.headers)) },
          });
          const newest = answer.headers.get('X-Visitor-Token');
          if (newest) headers['X-Visitor-Token'] = token = newest;
          return answer;
        },
      };
    },
  };
}
