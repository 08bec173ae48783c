import type { Locator } from 'playwright-core';

/** An editor at work, whose effort is counted. */
export interface Editor {
  click(target: Locator): Promise<void>;
  /** Into an input that has been there; clicking into it counts. */
  type(target: Locator, text: string): Promise<void>;
  readonly clicks: () => number;
  readonly typed: () => readonly string[];
}

export function createEditor(): Editor {
  let clicks = 0;
  const typed: string[] = [];
  const click = async (target: Locator): Promise<void> => {
    await target.click();
    clicks++;
  };
  return {
    click,
    async type(target, text) {
      await click(target);
      await target.fill('');
      await target.pressSequentially(text);
      typed.push(text);
    },
    clicks: () => clicks,
    typed: () => typed,
  };
}
