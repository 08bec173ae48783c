import { Box, Flex, Typography } from '@strapi/design-system';
import type { ConsideredVariant, SimulatedEntry } from '../../../../shared/contracts/simulated-entry';
import { PersonaBadge } from '../../personas/persona-badge';
import type { AttributeSchema, ComponentSchemas } from '../../variants/base/attribute-schema';
import { useWords } from '../../words/use-words';
import { EntryField } from './entry-field';

interface EntryOutcomeProps {
  readonly outcome: SimulatedEntry;
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
  readonly components: ComponentSchemas;
  readonly nameOf: (key: string) => string;
  readonly colorOf: (key: string) => string | null;
}

/** Which variant won and why not the others, and the content that the visitor gets. */
export function EntryOutcome({ outcome, attributes, components, nameOf, colorOf }: EntryOutcomeProps) {
  const { say } = useWords();
  const { variant, considered, fields, overridden } = outcome;
  const isLost = fields === null;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography variant="delta" tag="p">
        {isLost
          ? say('simulator.entry.missing')
          : variant === null
            ? say('simulator.entry.base')
            : say('simulator.entry.variant', {
                variant: variant.name === '' ? say('simulator.entry.unnamed') : variant.name,
                persona: nameOf(variant.persona),
              })}
      </Typography>
      {considered.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none' }}>
          {considered.map((candidate) => (
            <Considered key={candidate.documentId} variant={candidate} nameOf={nameOf} colorOf={colorOf} />
          ))}
        </Flex>
      ) : (
        !isLost && <Typography textColor="neutral600">{say('simulator.entry.no-variants')}</Typography>
      )}
      {fields !== null && (
        <Box>
          <Typography tag="h3" variant="sigma" textColor="neutral600">
            {say('simulator.entry.content')}
          </Typography>
          <Box tag="dl" paddingTop={2}>
            {Object.entries(attributes)
              .filter(([name]) => Object.hasOwn(fields, name))
              .map(([name, attribute]) => (
                <EntryField
                  key={name}
                  name={name}
                  value={fields[name]}
                  attribute={attribute}
                  components={components}
                  isOverridden={overridden.includes(name)}
                />
              ))}
          </Box>
          <details>
            <Box tag="summary" cursor="pointer" paddingTop={3} paddingBottom={2}>
              <Typography>{say('simulator.entry.raw')}</Typography>
            </Box>
            <Box tag="pre" tabIndex={0} background="neutral100" hasRadius padding={4} overflow="auto" maxHeight="40rem">
              <Typography variant="pi" style={{ fontFamily: 'monospace' }}>
                {JSON.stringify(fields, null, 2)}
              </Typography>
            </Box>
          </details>
        </Box>
      )}
    </Flex>
  );
}

interface ConsideredProps extends Pick<EntryOutcomeProps, 'nameOf' | 'colorOf'> {
  readonly variant: ConsideredVariant;
}

function Considered({ variant, nameOf, colorOf }: ConsideredProps) {
  const { say } = useWords();
  const isChosen = variant.why === 'chosen';
  return (
    <Box tag="li" padding={3} hasRadius background={isChosen ? 'success100' : 'neutral100'}>
      <Flex gap={3} justifyContent="space-between" wrap="wrap">
        <Typography fontWeight="semiBold">
          {variant.name === '' ? say('simulator.entry.unnamed') : variant.name}
        </Typography>
        <Flex gap={3} wrap="wrap">
          {variant.personas.map((key) => (
            <PersonaBadge key={key} name={nameOf(key)} color={colorOf(key)} />
          ))}
        </Flex>
      </Flex>
      <Typography variant="pi" textColor={isChosen ? 'success700' : 'neutral700'}>
        {say(`simulator.entry.why.${variant.why}`)}
      </Typography>
    </Box>
  );
}
