import { Layouts, Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { lazyPart } from '../lazy-part';
import { READ } from '../permissions';
import { useWords } from '../words/use-words';
import { SECTION_PAGES, sectionPath } from './section-pages';
import { SectionNav } from './section-nav';

const pages = SECTION_PAGES.map((page) => ({
  ...page,
  Content: lazyPart(page.load, <Waiting />),
}));

/** Our own part of the admin: what forms cannot show. Its pages are listed in `section-pages.ts`. */
export function Section() {
  return (
    <Page.Protect permissions={[READ] as never}>
      <Layouts.Root sideNav={<SectionNav />}>
        <SectionNav isNarrow />
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
      </Layouts.Root>
    </Page.Protect>
  );
}

function Waiting() {
  const { say } = useWords();
  return <Page.Loading>{say('controls.loading')}</Page.Loading>;
}
