import { useState } from 'react';
import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Magic, Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useGetPersonasQuery } from '../../personas/personas-api';
import { useWords } from '../../words/use-words';
import { createPath } from '../content/content-paths';
import { PERSONA_UID } from '../content/content-uids';
import { useContentRights } from '../content/use-content-rights';
import { Loaded } from '../loaded';
import { SectionPage } from '../section-page';
import { OrderedPersonas } from './ordered-personas';
import { PersonasEmpty } from './personas-empty';
import { StarterDialog } from './starters/starter-dialog';

/** All personas in the order in which they win. */
export function PersonasPage() {
  const { say } = useWords();
  const rights = useContentRights(PERSONA_UID);
  // Strapi's own form writes past our cache: whoever comes back from it must see what was saved.
  const query = useGetPersonasQuery(undefined, { refetchOnMountOrArgChange: true });
  const [isStarting, setIsStarting] = useState(false);
  const isEmpty = query.data?.personas.length === 0;
  const taken = query.data?.personas.map(({ key }) => key) ?? [];

  const actions = rights.canCreate && (
    <Flex gap={2}>
      {!isEmpty && (
        <Button variant="secondary" startIcon={<Magic />} onClick={() => setIsStarting(true)}>
          {say('section.starters')}
        </Button>
      )}
      <LinkButton tag={Link} to={createPath(PERSONA_UID)} startIcon={<Plus />}>
        {say('section.personas.create')}
      </LinkButton>
    </Flex>
  );

  return (
    <SectionPage title={say('section.personas')} subtitle={say('section.personas.subtitle')} primaryAction={actions}>
      <Loaded query={query}>
        {(stored) =>
          stored.personas.length === 0 ? (
            <PersonasEmpty mayCreate={rights.canCreate} />
          ) : (
            <OrderedPersonas stored={stored} rights={rights} />
          )
        }
      </Loaded>
      {isStarting && <StarterDialog taken={taken} onClose={() => setIsStarting(false)} />}
    </SectionPage>
  );
}
