import { Flex, Typography } from '@strapi/design-system';
import type { JourneyRow } from '../../../../shared/contracts/journeys';
import { useWords } from '../../words/use-words';
import { ProblemList } from '../../words/problem-list';

/** The stages in their order, how visitors get there, and what is wrong with it. */
export function JourneyStages({ journey }: { readonly journey: JourneyRow }) {
  const { say } = useWords();
  const { stages, stageFact, mayMoveBack, problems } = journey;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="52rem">
      <Flex tag="ol" gap={1} wrap="wrap" style={{ listStyle: 'none' }}>
        {stages.map(({ key, name }, at) => (
          <Typography tag="li" key={key}>
            {at === 0 ? name : `→ ${name}`}
          </Typography>
        ))}
      </Flex>
      {stageFact && (
        <Typography variant="pi" textColor="neutral600">
          {say('section.journey.stage-fact', { fact: stageFact })}
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral600">
        {say(mayMoveBack ? 'section.journey.back' : 'section.journey.no-back')}
      </Typography>
      {problems.length > 0 && (
        <>
          <Typography variant="pi" fontWeight="bold" textColor="danger600">
            {say('section.journey.broken', { count: problems.length })}
          </Typography>
          <ProblemList problems={problems} />
        </>
      )}
    </Flex>
  );
}
