import { useEffect, useRef } from 'react';
import { createGlobalStyle } from 'styled-components';

const MARK = 'data-personalization-rows';

/**
 * Strapi's form keeps the place of a field whose input is hidden: with three of sixty fields ticked, most of the form
 * would be gaps. In the panel that holds this input an empty place takes no room, nor does a row of nothing else.
 */
const NoRoomForNothing = createGlobalStyle`
  [${MARK}] > div > div:empty,
  [${MARK}] > div:not(:has(> div:not(:empty))) { display: none; }
`;

export function HideEmptyPlaces() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // From this span: the field, its place in the grid, the grid, the panel of the form that holds all grids.
    const rows = here.current?.parentElement?.parentElement?.parentElement?.parentElement;
    rows?.setAttribute(MARK, '');
    return () => rows?.removeAttribute(MARK);
  }, []);
  return (
    <>
      <NoRoomForNothing />
      <span ref={here} hidden />
    </>
  );
}
