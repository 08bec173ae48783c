import type { Page } from 'playwright-core';

/**
 * What a window cuts off: by how much the whole page would scroll sideways, and every part of the page that reaches out of
 * its main region. Strapi's tables scroll in a box of their own; that is no fault.
 */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { documentElement: root } = document;
    const overhang = root.scrollWidth - root.clientWidth;
    const main = document.querySelector('main');
    const edge = (main?.getBoundingClientRect().right ?? root.clientWidth) + 1;
    const parts = [...(main?.querySelectorAll<HTMLElement>('button, a, input, textarea, h1, h2, h3, p, span') ?? [])];
    const cut = parts.filter((part) => {
      const { right, width } = part.getBoundingClientRect();
      return width > 1 && right > edge && !part.closest('table');
    });
    return [
      ...(overhang > 0 ? [`the window by ${overhang}px`] : []),
      ...cut.map((part) => part.outerHTML.slice(0, 160)),
    ];
  });
}
