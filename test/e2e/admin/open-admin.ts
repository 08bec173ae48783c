import { startApp, type StartOptions, type TestApp } from '../../harness';
import { keepEvidence } from '../browser/evidence';
import { launchBrowser } from '../browser/launch';
import { prepareDesk, type Desk, type Look } from './desk';

export interface Admin {
  readonly app: TestApp;
  /**
   * Sits down at a fresh desk, works, and leaves. Fails when the work does, and when the page has complained about
   * something that the work did not expect. What was on the page then is kept in `.cache/e2e`.
   */
  sitDown(look: Look, work: (desk: Desk) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** The application with its admin panel, as it is built for production, and a browser to use it with. */
export async function openAdmin(options: StartOptions = {}): Promise<Admin> {
  const [app, browser] = await Promise.all([startApp({ ...options, admin: true }), launchBrowser()]);

  return {
    app,
    async sitDown(look, work) {
      const desk = await prepareDesk(browser, app, look);
      const name = expect.getState().currentTestName ?? 'page';
      try {
        await work(desk);
        expect(desk.complaints.unexpected()).toEqual([]);
      } catch (error) {
        const picture = await keepEvidence(desk.page, name);
        throw withClues(error, [...desk.complaints.unexpected(), `See ${picture}`]);
      } finally {
        await desk.context.close();
      }
    },
    close: () => browser.close(),
  };
}

/** The same failure, and what else there is to know about it. Jest prints the stack, which carries a copy of the message. */
function withClues(error: unknown, clues: readonly string[]): unknown {
  if (!(error instanceof Error)) return error;
  const said = error.message;
  error.message = [said, ...clues].join('\n\n');
  error.stack = error.stack?.replace(said, () => error.message);
  return error;
}
