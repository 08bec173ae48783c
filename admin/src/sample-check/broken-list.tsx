import { Flex, Typography } from '@strapi/design-system';
import type { BrokenSample } from '../../../shared/contracts/broken-sample';
import { useGetPersonasQuery } from '../personas/personas-api';
import { useWords } from '../words/use-words';

/** The sample visitors that would no longer come out as expected, one a line. */
export function BrokenList({ samples }: { readonly samples: readonly BrokenSample[] }) {
  const { say } = useWords();
  const whoIs = usePersonaWords();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingLeft={4} style={{ listStyle: 'disc' }}>
      {samples.map(({ documentId, name, expected, after }) => (
        <Typography tag="li" key={documentId} textColor="danger700">
          {say('sample-check.line.broken', { name, expected: whoIs(expected), after: whoIs(after) })}
        </Typography>
      ))}
    </Flex>
  );
}

/** Tells a persona by its name, and `null` as nobody in particular. */
export function usePersonaWords(): (key: string | null) => string {
  const { say } = useWords();
  const { data } = useGetPersonasQuery();
  return (key) =>
    key === null ? say('sample-check.nobody') : (data?.personas.find((persona) => persona.key === key)?.name ?? key);
}
