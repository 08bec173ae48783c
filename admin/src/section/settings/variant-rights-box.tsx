import { Flex, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { Loaded } from '../loaded';
import { useGetVariantRightsQuery } from '../section-api';
import { Box } from './box';
import { useRoleRights } from './use-role-rights';
import { VariantRightsItem } from './variant-rights-item';

/** Which roles may do less with variants than with their entries. Only for who may see and change roles. */
export function VariantRightsBox() {
  const { say } = useWords();
  const { canRead, canUpdate } = useRoleRights();
  const query = useGetVariantRightsQuery(undefined, { skip: !canRead, refetchOnMountOrArgChange: true });
  if (!canRead) return null;
  return (
    <Box title={say('section.rights')} subtitle={say('section.rights.subtitle')}>
      <Loaded query={query}>
        {(types) =>
          types.length === 0 ? (
            <Typography textColor="neutral600">{say('section.rights.no-types')}</Typography>
          ) : (
            <Flex tag="ul" direction="column" alignItems="stretch">
              {types.map((rights) => (
                <VariantRightsItem key={rights.type} rights={rights} mayCopy={canUpdate} />
              ))}
            </Flex>
          )
        }
      </Loaded>
    </Box>
  );
}
