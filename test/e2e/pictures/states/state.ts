import type { Locator, Page } from 'playwright-core';
import type { TestApp } from '../../../harness';
import type { Desk } from '../../admin/desk';
import type { Say } from '../../admin/words';

/** Somebody whom a picture needs: an administrator, or editors with fewer rights. */
export type Who = 'administrator' | 'reader' | 'rules-only' | 'outsider';

/** What leads to a state, in either language. */
export interface Guide extends Desk {
  readonly app: TestApp;
  readonly locale: 'en' | 'ja';
  readonly say: Say;
  /** The control with this role and the name that a message of ours gives it. */
  control(role: Parameters<Page['getByRole']>[0], key: string, values?: Readonly<Record<string, string>>): Locator;
  /** The form of one of our entries, by its type and what it is found by. */
  form(type: string, filters: object): Promise<void>;
}

/** Something that an editor may come to see. */
export interface State {
  readonly name: string;
  readonly lead: (guide: Guide) => Promise<void>;
  /** A main page is shown in narrower windows too. Default: false. */
  readonly isMain?: boolean;
  /** Default: an administrator. */
  readonly as?: Who;
  /** Another application than the demo with what `content.ts` adds: one without content, or one whose types may be changed. */
  readonly app?: 'empty' | 'development';
}
