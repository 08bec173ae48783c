import type { TestApp } from '../../harness';

export interface GraphqlAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as varied as the queries
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the same
  readonly extensions?: any;
  readonly headers: Record<string, string>;
}

export async function ask(
  app: TestApp,
  query: string,
  headers: Record<string, string> = {},
  path = '/graphql'
): Promise<GraphqlAnswer> {
  const answer = await app.request.post(path).set(headers).send({ query });
  return { ...answer.body, headers: answer.headers };
}
