import type { Page } from 'playwright-core';

/**
 * What is cut off at the right, or makes the page scroll sideways: the window itself, and every part that reaches out of it
 * and of whatever scrolls around it. Strapi's tables scroll in a box of their own; that is no fault.
 */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { documentElement: root, body } = document;
    const window =
      root.scrollWidth > root.clientWidth ? [`the window by ${root.scrollWidth - root.clientWidth}px`] : [];
    const boxes = [...body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isFrame = overflowY === 'auto' || overflowY === 'scroll';
      return (
        isFrame && overflowX !== 'visible' && element.clientHeight > 300 && !element.querySelector(':scope > table')
      );
    });
    const wide = boxes.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    return [
      ...window,
      ...wide.map((box) => `by ${box.scrollWidth - box.clientWidth}px: ${box.outerHTML.slice(0, 160)}`),
    ];
  });
}
