import type { ReactNode } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useWords } from '../words/use-words';

interface SectionPageProps {
  readonly title: string;
  /** One sentence on what the page is for. */
  readonly subtitle?: string;
  readonly primaryAction?: ReactNode;
  readonly secondaryAction?: ReactNode;
  readonly children?: ReactNode;
}

/** The frame of every page of the section: the browser's title, the heading with its buttons, the content. */
export function SectionPage({ title, subtitle, primaryAction, secondaryAction, children }: SectionPageProps) {
  const { say } = useWords();
  return (
    <Page.Main>
      <Page.Title>{`${title} · ${say('section.title')}`}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        primaryAction={primaryAction}
        secondaryAction={secondaryAction}
      />
      <Layouts.Content>{children}</Layouts.Content>
    </Page.Main>
  );
}
