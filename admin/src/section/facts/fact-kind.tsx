import { Flex, Typography } from '@strapi/design-system';
import type { FactRow } from '../../../../shared/contracts/fact-declarations';
import { useWords } from '../../words/use-words';
import { StateBadge } from '../state-badge';
import { limitWords } from './fact-words';

/** A long list of options would push everything else off the page. */
const MAX_OPTIONS = 8;

/** The name of a fact with what it may hold. */
export function FactKind({ fact, name }: { readonly fact: FactRow; readonly name: string }) {
  const { say } = useWords();
  const limits = limitWords(fact);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} minWidth="16rem">
      <Typography tag="code" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {say(`section.fact.type.${fact.type}`)}
        {limits && ` · ${say(limits.key, limits.values)}`}
      </Typography>
      {fact.options.length > 0 && (
        <Flex tag="ul" gap={1} wrap="wrap" aria-label={say('section.fact.options')}>
          {fact.options.slice(0, MAX_OPTIONS).map((option) => (
            <li key={option}>
              <StateBadge tone="neutral">{option}</StateBadge>
            </li>
          ))}
          {fact.options.length > MAX_OPTIONS && (
            <li>
              <Typography variant="pi" textColor="neutral600">
                {say('section.fact.more-options', { count: fact.options.length - MAX_OPTIONS })}
              </Typography>
            </li>
          )}
        </Flex>
      )}
    </Flex>
  );
}
