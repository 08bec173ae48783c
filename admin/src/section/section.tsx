import { lazy, Suspense } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { READ } from '../permissions';
import { useWords } from '../words/use-words';
import { SECTION_PAGES, sectionPath } from './section-pages';
import { SectionNav } from './section-nav';

const pages = SECTION_PAGES.map((page) => ({
  ...page,
  Content: lazy(async () => ({ default: await page.load() })),
}));

/** Our own part of the admin: what forms cannot show. Its pages are listed in `section-pages.ts`. */
export function Section() {
  const { say } = useWords();
  return (
    <Page.Protect permissions={[READ] as never}>
      <Layouts.Root sideNav={<SectionNav />}>
        <SectionNav isNarrow />
        <Suspense fallback={<Page.Loading>{say('section.loading')}</Page.Loading>}>
          <Routes>
            {pages.map(({ path, permissions, Content }) => (
              <Route
                key={path}
                path={path}
                element={
                  <Page.Protect permissions={permissions.slice(0, 1) as never}>
                    <Content />
                  </Page.Protect>
                }
              />
            ))}
            <Route path="*" element={<Navigate to={sectionPath()} replace />} />
          </Routes>
        </Suspense>
      </Layouts.Root>
    </Page.Protect>
  );
}
