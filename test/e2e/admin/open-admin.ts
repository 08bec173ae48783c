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
        if (error instanceof Error) error.message += `\n\nSee ${picture}`;
        throw error;
      } finally {
        await desk.context.close();
      }
    },
    close: () => browser.close(),
  };
}
