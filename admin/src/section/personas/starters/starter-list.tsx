import { useState } from 'react';
import { Alert, Button, Flex, Typography } from '@strapi/design-system';
import { type Starter, type StarterPersona, STARTERS } from '../../../../../shared/starters';
import { PersonaBadge } from '../../../personas/persona-badge';
import { useWords } from '../../../words/use-words';
import { CountryQuestion } from './country-question';
import { freeKey } from './free-key';
import { useStart } from './use-start';

/** The ready-made personas, each with a button that makes it and opens its form. */
export function StarterList({ taken }: { readonly taken: readonly string[] }) {
  const { say, pick } = useWords();
  const { start, isStarting, failure, takenKey, forget } = useStart();
  const [asking, setAsking] = useState<Starter | null>(null);
  // A key that was free when the list was loaded may be taken by now: the server's word counts as well.
  const known = takenKey ? [...taken, takenKey.persona.key] : taken;

  const choose = (starter: Starter) => {
    if (starter.asks === 'country') setAsking(starter);
    else begin(starter.persona);
  };
  const begin = (persona: StarterPersona) => void start(persona, { isTaken: taken.includes(persona.key) });

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {failure && (
        <Alert variant="danger" closeLabel={say('controls.close')} onClose={forget}>
          {failure}
        </Alert>
      )}
      {takenKey && (
        <Alert
          variant="warning"
          closeLabel={say('controls.close')}
          onClose={forget}
          action={
            <Button
              variant="secondary"
              loading={isStarting}
              onClick={() =>
                void start({ ...takenKey.persona, key: freeKey(takenKey.persona.key, known) }, { isTaken: false })
              }
            >
              {say('section.starters.numbered', { key: freeKey(takenKey.persona.key, known) })}
            </Button>
          }
        >
          {say('section.starters.taken', { key: takenKey.persona.key })}
        </Alert>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch">
        {STARTERS.map((starter) => (
          <Flex
            tag="li"
            key={starter.id}
            gap={4}
            wrap="wrap"
            justifyContent="space-between"
            paddingTop={3}
            paddingBottom={3}
            borderStyle="solid"
            borderWidth="1px 0 0 0"
            borderColor="neutral150"
          >
            <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 26rem" minWidth={0}>
              <Typography fontWeight="bold" tag="span">
                <PersonaBadge name={pick(looks(starter).name)} color={looks(starter).color} />
              </Typography>
              <Typography textColor="neutral700">{pick(looks(starter).description)}</Typography>
            </Flex>
            {asking?.id === starter.id && starter.asks === 'country' ? (
              <CountryQuestion
                isStarting={isStarting}
                onAnswer={(country) => begin(starter.persona(country))}
                onCancel={() => setAsking(null)}
              />
            ) : (
              <Button
                variant="secondary"
                disabled={isStarting}
                onClick={() => choose(starter)}
                aria-label={say(
                  `section.starters.${starter.asks === 'country' ? 'choose-country-named' : 'use-named'}`,
                  {
                    name: pick(looks(starter).name),
                  }
                )}
              >
                {say(starter.asks === 'country' ? 'section.starters.choose-country' : 'section.starters.use')}
              </Button>
            )}
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}

function looks(starter: Starter): Pick<StarterPersona, 'name' | 'description' | 'color'> {
  return starter.asks === 'country' ? starter : starter.persona;
}
