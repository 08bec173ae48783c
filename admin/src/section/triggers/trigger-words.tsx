import { Flex, Typography } from '@strapi/design-system';
import type { TriggerRow } from '../../../../shared/contracts/triggers';
import { useWords } from '../../words/use-words';
import { useBuilderJourneysQuery, useBuilderPersonasQuery } from '../../rule-builder/builder-api';
import { ProblemList } from '../../words/problem-list';
import { nameOfOccasion } from './name-of-occasion';

/** When a trigger tells something, and whom. */
export function TriggerWords({ trigger }: { readonly trigger: TriggerRow }) {
  const { say, pick } = useWords();
  const { on, sentence, target, isEmitted, hasTarget, facts, problems } = trigger;
  const personas = useBuilderPersonasQuery(undefined, { skip: trigger.persona === null });
  const journeys = useBuilderJourneysQuery(undefined, { skip: trigger.journey === null });
  const about = nameOfOccasion(trigger, { personas: personas.data ?? [], journeys: journeys.data ?? [] });
  const whom = [...(target === null ? [] : [target]), ...(isEmitted ? [say('section.trigger.hub')] : [])].join(', ');
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="52rem">
      <Typography>{say(`section.trigger.${on}`, { about })}</Typography>
      {sentence && <Typography textColor="neutral600">{pick(sentence)}</Typography>}
      <Typography variant="pi" textColor="neutral600">
        {say('section.trigger.tells', { whom, count: facts.length, facts: facts.join(', ') })}
      </Typography>
      {!hasTarget && (
        <Typography variant="pi" textColor="danger600">
          {say('section.trigger.no-target', { target: target ?? '' })}
        </Typography>
      )}
      {problems.length > 0 && (
        <>
          <Typography variant="pi" fontWeight="bold" textColor="danger600">
            {say('section.trigger.broken', { count: problems.length })}
          </Typography>
          <ProblemList problems={problems} />
        </>
      )}
    </Flex>
  );
}
