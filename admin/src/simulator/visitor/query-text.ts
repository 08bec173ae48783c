/**
 * The campaign inputs are views of the address's query: there is one truth, the address as it was typed. Only the query
 * is rewritten, because a parser of whole URLs would "correct" an address while it is still being typed.
 */

interface Split {
  readonly before: string;
  readonly query: string;
  readonly hash: string;
}

export function parameterOf(url: string, name: string): string {
  return new URLSearchParams(split(url).query).get(name) ?? '';
}

/** The address with the parameter set; an empty value takes it away. */
export function withParameter(url: string, name: string, value: string): string {
  const { before, query, hash } = split(url);
  const parameters = new URLSearchParams(query);
  if (value === '') parameters.delete(name);
  else parameters.set(name, value);
  const text = parameters.toString();
  const start = before === '' && text !== '' ? '/' : before;
  return `${start}${text && `?${text}`}${hash}`;
}

function split(url: string): Split {
  const hashAt = url.indexOf('#');
  const address = hashAt < 0 ? url : url.slice(0, hashAt);
  const queryAt = address.indexOf('?');
  return {
    before: queryAt < 0 ? address : address.slice(0, queryAt),
    query: queryAt < 0 ? '' : address.slice(queryAt + 1),
    hash: hashAt < 0 ? '' : url.slice(hashAt),
  };
}
