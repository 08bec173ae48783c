import { useWords } from '../../words/use-words';
import { SectionPage } from '../section-page';

export function SettingsPage() {
  const { say } = useWords();
  return <SectionPage title={say('section.settings')} />;
}
