import { useWords } from '../../words/use-words';
import { SectionPage } from '../section-page';

export function RulesPage() {
  const { say } = useWords();
  return <SectionPage title={say('section.rules')} />;
}
