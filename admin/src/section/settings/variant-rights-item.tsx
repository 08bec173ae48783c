import { useNotification } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import type { VariantRights } from '../../../../shared/contracts/variant-rights';
import { useFailureWords } from '../../api/use-failure-words';
import { useWords } from '../../words/use-words';
import { useCopyVariantRightsMutation } from '../section-api';
import { StateBadge } from '../state-badge';
import { actionNames } from './action-names';

interface VariantRightsItemProps {
  readonly rights: VariantRights;
  readonly mayCopy: boolean;
}

/** One type: the roles that lack something on its variants, and the button that gives it to them. */
export function VariantRightsItem({ rights: { type, typeName, lacking }, mayCopy }: VariantRightsItemProps) {
  const { say } = useWords();
  const words = useFailureWords();
  const { toggleNotification } = useNotification();
  const [copy, { isLoading }] = useCopyVariantRightsMutation();

  const copyAll = async () => {
    const answer = await copy({ type });
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: words(answer.error) }
        : { type: 'success', message: say('section.rights.copied', { type: typeName }) }
    );
  };

  return (
    <Flex
      tag="li"
      gap={4}
      wrap="wrap"
      justifyContent="space-between"
      alignItems="flex-start"
      paddingTop={3}
      paddingBottom={3}
      borderStyle="solid"
      borderWidth="1px 0 0 0"
      borderColor="neutral150"
    >
      <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 28rem" minWidth={0}>
        <Typography fontWeight="bold">{typeName}</Typography>
        {lacking.length === 0 && <Typography textColor="neutral600">{say('section.rights.all')}</Typography>}
        <ul>
          {lacking.map(({ role, name, actions }) => (
            <li key={role}>
              <Typography>
                {say('section.rights.lacks', { role: name, actions: actionNames(actions).map(actionWord).join(', ') })}
              </Typography>
            </li>
          ))}
        </ul>
      </Flex>
      {lacking.length === 0 ? (
        <StateBadge tone="success">{say('section.health.state.good')}</StateBadge>
      ) : (
        mayCopy && (
          <Button variant="secondary" startIcon={<Duplicate />} loading={isLoading} onClick={() => void copyAll()}>
            {say('section.rights.copy')}
          </Button>
        )
      )}
    </Flex>
  );

  function actionWord(name: string): string {
    return KNOWN_ACTIONS.has(name) ? say(`section.action.${name}`) : name;
  }
}

const KNOWN_ACTIONS: ReadonlySet<string> = new Set(['create', 'read', 'update', 'delete', 'publish']);
