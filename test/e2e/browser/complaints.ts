import type { Page } from 'playwright-core';

/** What a page may not complain about, however green the test that drove it. */
export interface Complaints {
  /** A refusal that the test is about: an answer by its status and a part of its address, or a text on the console. */
  expect(expected: Expected): void;
  /** What nobody expected, one line each. */
  unexpected(): string[];
}

export type Expected = { readonly status: number; readonly url: string } | { readonly console: RegExp };

/** The browser repeats every failed request on the console, without saying more. */
const REPEATS_A_REQUEST = /^Failed to load resource/;

/**
 * Strapi's own noise (5.54), seen on its pages without the plugin. Named one by one, so that nothing of ours hides behind it.
 */
const NOT_OURS: readonly RegExp[] = [
  // Asked on every page, also where the paid feature is not there to answer; and for the preview of a type that has none.
  /\/(content-manager\/preview\/url\/\S+|admin\/ai-[\w-]+|i18n\/ai-localization-jobs\/\S+) was answered 404$/,
];

/** Listens to errors on the console, exceptions, and requests that failed or were refused. */
export function listenForComplaints(page: Page): Complaints {
  const heard: { text: string; status?: number; url?: string }[] = [];
  const allowed: Expected[] = [];

  page.on('console', (message) => {
    if (message.type() === 'error' && !REPEATS_A_REQUEST.test(message.text())) heard.push({ text: message.text() });
  });
  page.on('pageerror', (error) => heard.push({ text: error.stack ?? error.message }));
  page.on('response', (response) => {
    const [status, url] = [response.status(), response.url()];
    if (status >= 400)
      heard.push({ text: `${response.request().method()} ${url} was answered ${status}`, status, url });
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // Leaving a page ends what it was still asking for.
    if (reason === 'net::ERR_ABORTED') return;
    heard.push({ text: `${request.method()} ${request.url()} failed: ${reason}`, status: 0, url: request.url() });
  });

  const isExpected = ({ text, status, url }: (typeof heard)[number]): boolean =>
    NOT_OURS.some((noise) => noise.test(text)) ||
    allowed.some((one) =>
      'console' in one ? one.console.test(text) : one.status === status && (url ?? '').includes(one.url)
    );
  return {
    expect: (expected) => void allowed.push(expected),
    unexpected: () => heard.filter((complaint) => !isExpected(complaint)).map(({ text }) => text),
  };
}
