import type { Locator, Page } from 'playwright-core';

/** More stops than any page of ours has: who has not arrived by then walks in circles. */
const MOST_STOPS = 150;

export interface Keyboard {
  /** Goes there with Tab, or with Shift+Tab; fails when it cannot be reached. */
  tabTo(target: Locator, way?: 'forward' | 'back'): Promise<void>;
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Opens a menu or a list that has the focus, and takes one of its items. */
  choose(item: Locator): Promise<void>;
}

/** Somebody without a mouse. */
export function keyboardOf(page: Page): Keyboard {
  const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  return {
    press,
    async tabTo(target, way = 'forward') {
      await target.first().waitFor();
      for (let stop = 0; stop < MOST_STOPS; stop++) {
        if (await hasFocus(target)) return;
        await press(way === 'forward' ? 'Tab' : 'Shift+Tab');
      }
      throw new Error(`Tab never came to ${String(target)}.`);
    },
    type: (text) => page.keyboard.type(text),
    async choose(item) {
      await press('Enter');
      await item.waitFor();
      for (let step = 0; step < MOST_STOPS; step++) {
        if (await hasFocus(item)) return press('Enter');
        await press('ArrowDown');
      }
      throw new Error(`The arrow keys never came to ${String(item)}.`);
    },
  };
}
