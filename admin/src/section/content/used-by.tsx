import { Box, Popover, TextButton, Typography } from '@strapi/design-system';
import type { Place } from '../../../../shared/contracts/places';
import { useWords } from '../../words/use-words';
import { PlaceList } from './place-list';

interface UsedByProps {
  /** Of the rule or fact, for those who hear the button without its row. */
  readonly name: string;
  readonly places: readonly Place[];
  readonly more: number;
}

/** The number of places, which opens to the list of them: a table row has no room for thirty links. */
export function UsedBy({ name, places, more }: UsedByProps) {
  const { say } = useWords();
  const count = places.length + more;
  if (count === 0) {
    return (
      <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
        {say('section.used-by.nothing')}
      </Typography>
    );
  }
  return (
    <Popover.Root>
      <Popover.Trigger>
        <TextButton aria-label={say('section.used-by.show', { name, count })}>
          {say('section.used-by.count', { count })}
        </TextButton>
      </Popover.Trigger>
      <Popover.Content align="end">
        <Box padding={4} minWidth="22rem" maxWidth="40rem">
          <PlaceList places={places} more={more} />
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}
