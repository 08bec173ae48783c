import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { Place } from '../../../../shared/contracts/places';
import { useWords } from '../../words/use-words';
import { placePath } from './content-paths';

interface PlaceListProps {
  readonly places: readonly Place[];
  /** How many more there are, which the editor may not read. */
  readonly more: number;
}

/** Where something is used: each place with its kind and the way to it, and the number of the others. */
export function PlaceList({ places, more }: PlaceListProps) {
  const { say } = useWords();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {places.map((place) => (
        <Box tag="li" key={`${place.type} ${place.documentId}`}>
          <Link tag={RouterLink} to={placePath(place)}>
            {place.name}
          </Link>
          <Typography variant="pi" textColor="neutral600" paddingLeft={2}>
            {say(`section.place.${place.kind}`)}
          </Typography>
        </Box>
      ))}
      {more > 0 && (
        <Box tag="li">
          <Typography textColor="neutral600">
            {say(places.length > 0 ? 'section.places.more' : 'section.places.unnamed', { count: more })}
          </Typography>
        </Box>
      )}
    </Flex>
  );
}
