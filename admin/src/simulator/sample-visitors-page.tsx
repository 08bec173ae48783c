import { useWords } from '../words/use-words';
import { SectionPage } from '../section/section-page';

export function SampleVisitorsPage() {
  const { say } = useWords();
  return <SectionPage title={say('section.sample-visitors')} />;
}
