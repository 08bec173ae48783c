import { Flex } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { Loaded } from '../loaded';
import { useGetPersonalizationHealthQuery } from '../section-api';
import { SectionPage } from '../section-page';
import { HealthList } from './health-list';
import { SettingsTable } from './settings-table';
import { VariantRightsBox } from './variant-rights-box';

/** What the operator configured and whether it works; all of it is changed in code, but for the rights on variants. */
export function SettingsPage() {
  const { say } = useWords();
  const health = useGetPersonalizationHealthQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <SectionPage title={say('section.settings')} subtitle={say('section.settings.subtitle')}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Loaded query={health}>{({ checks }) => <HealthList checks={checks} />}</Loaded>
        <VariantRightsBox />
        {health.data && <SettingsTable settings={health.data.settings} />}
      </Flex>
    </SectionPage>
  );
}
