import { Box, Flex, Typography } from '@strapi/design-system';
import { Information, WarningCircle } from '@strapi/icons';
import type { PersonaRow } from '../../../../shared/contracts/personas';
import { useWords } from '../../words/use-words';
import { ProblemList } from '../../words/problem-list';
import { personaNotes } from './persona-words';

interface PersonaNotesProps {
  readonly persona: PersonaRow;
  readonly nameOf: (key: string) => string;
}

/** What an editor should know about a persona, in words; nothing where all is well. */
export function PersonaNotes({ persona, nameOf }: PersonaNotesProps) {
  const { say } = useWords();
  const notes = personaNotes(persona, nameOf);
  if (notes.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
      {notes.map(({ key, values, isQuiet, problems }) => (
        <Flex tag="li" key={key} gap={2} alignItems="flex-start">
          {isQuiet ? (
            <Information fill="neutral500" aria-hidden style={{ flexShrink: 0, marginTop: '0.2rem' }} />
          ) : (
            <WarningCircle fill="warning600" aria-hidden style={{ flexShrink: 0, marginTop: '0.2rem' }} />
          )}
          <Box>
            <Typography variant="pi" textColor="neutral700">
              {say(key, values)}
            </Typography>
            {problems && <ProblemList problems={problems} />}
          </Box>
        </Flex>
      ))}
    </Flex>
  );
}
