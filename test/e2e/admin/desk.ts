import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TestApp } from '../../harness';
import { listenForComplaints, type Complaints } from '../browser/complaints';

export interface Look {
  /** The language of the interface. Default: `en`. */
  readonly locale?: 'en' | 'ja';
  /** `system` follows the browser, which starts light. */
  readonly theme?: 'light' | 'dark' | 'system';
  /** Whose bearer token; `null` is nobody's. Default: a super admin's. */
  readonly token?: string | null;
  readonly width?: number;
  readonly height?: number;
}

/** One page of the admin panel with its own cookies and storage. */
export interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: Complaints;
  /** Opens a path below `/admin`, and waits until nothing more is asked for. */
  go(path: string): Promise<void>;
}

export async function prepareDesk(browser: Browser, app: TestApp, look: Look): Promise<Desk> {
  const { locale = 'en', theme = 'light', token = await app.adminToken(), width = 1280, height = 900 } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: locale === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  await context.addInitScript(remember, { locale, theme, token });

  const page = await context.newPage();
  const complaints = listenForComplaints(page);
  const go = async (path: string): Promise<void> => {
    await page.goto(`${app.url}/admin${path}`);
    await page.waitForLoadState('networkidle');
  };
  return { page, context, complaints, go };
}

/**
 * What Strapi keeps in the browser of somebody who has logged in and chosen (5.54, admin/src/reducer). Only once for each
 * tab: who has logged out since stays out.
 */
function remember({ locale, theme, token }: { locale: string; theme: string; token: string | null }): void {
  if (sessionStorage.getItem('remembered')) return;
  sessionStorage.setItem('remembered', 'yes');
  localStorage.setItem('strapi-admin-language', locale);
  localStorage.setItem('STRAPI_THEME', theme);
  if (!token) return;
  localStorage.setItem('jwtToken', JSON.stringify(token));
  localStorage.setItem('isLoggedIn', 'true');
}
