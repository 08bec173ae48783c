import { SubNav, useAuth } from '@strapi/strapi/admin';
import { Box, Divider, Flex } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import { pagesFor, SECTION_PARTS, type SectionEntry, sectionPath } from './section-pages';

/**
 * The section's menu. Strapi hides side navigation on narrow screens, where other parts of the admin go back to a page
 * that holds it; our first page is a real one, so the entries stand above it there.
 */
export function SectionNav({ isNarrow = false }: { readonly isNarrow?: boolean }) {
  const { say } = useWords();
  const granted = useAuth('SectionNav', ({ permissions }) => permissions);
  const pages = pagesFor(granted);
  const link = ({ path, label }: SectionEntry) => (
    <SubNav.Link key={path} to={sectionPath(path)} end={path === ''} label={say(label)} />
  );
  if (isNarrow) {
    return (
      <Box tag="nav" aria-label={say('section.title')} display={{ initial: 'block', medium: 'none' }} padding={2}>
        <Flex wrap="wrap">{pages.map(link)}</Flex>
      </Box>
    );
  }
  return (
    <SubNav.Main aria-label={say('section.title')}>
      <SubNav.Header label={say('section.title')} />
      <Divider background="neutral150" />
      <SubNav.Content>
        <SubNav.Sections>
          {SECTION_PARTS.map((part) => ({ part, shown: pages.filter((page) => page.part === part) }))
            .filter(({ shown }) => shown.length > 0)
            .map(({ part, shown }) => (
              <SubNav.Section key={part} label={say(`section.part.${part}`)}>
                {shown.map(link)}
              </SubNav.Section>
            ))}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
}
