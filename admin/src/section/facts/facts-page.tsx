import { useWords } from '../../words/use-words';
import { SectionPage } from '../section-page';

export function FactsPage() {
  const { say } = useWords();
  return <SectionPage title={say('section.facts')} />;
}
