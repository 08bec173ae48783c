import { useWords } from '../words/use-words';
import { SectionPage } from '../section/section-page';

export function SimulatorPage() {
  const { say } = useWords();
  return <SectionPage title={say('section.simulator')} />;
}
