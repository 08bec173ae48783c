import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AttributeSchema, ComponentSchemas } from '../../variants/base/attribute-schema';
import { type Readable, readable } from '../../variants/base/readable-value';
import { useWords } from '../../words/use-words';

interface EntryFieldProps {
  readonly name: string;
  readonly value: unknown;
  readonly attribute: AttributeSchema;
  readonly components: ComponentSchemas;
  readonly isOverridden: boolean;
}

/** One field of the content that the visitor gets, marked where the variant stands in it. */
export function EntryField({ name, value, attribute, components, isOverridden }: EntryFieldProps) {
  const { say } = useWords();
  return (
    <Box
      paddingTop={2}
      paddingBottom={2}
      paddingLeft={3}
      borderStyle="solid"
      borderWidth="0 0 0 3px"
      borderColor={isOverridden ? 'primary600' : 'neutral150'}
      marginBottom={1}
    >
      <Flex tag="dt" gap={2}>
        <Typography variant="pi" fontWeight="bold" textColor="neutral700">
          {name}
        </Typography>
        {isOverridden && <Badge>{say('simulator.entry.overridden')}</Badge>}
      </Flex>
      <Box tag="dd" style={{ overflowWrap: 'anywhere' }}>
        <FieldValue value={readable(value, attribute, { components })} />
      </Box>
    </Box>
  );
}

const MAX_TEXT = 400;

function FieldValue({ value }: { readonly value: Readable }) {
  const { say } = useWords();
  const { formatDate } = useIntl();
  switch (value.is) {
    case 'empty':
      return <Typography textColor="neutral600">{say('simulator.entry.empty')}</Typography>;
    case 'text':
      return (
        <Typography style={{ whiteSpace: 'pre-line' }}>
          {value.text.length > MAX_TEXT ? `${value.text.slice(0, MAX_TEXT)}…` : value.text}
        </Typography>
      );
    case 'answer':
      return <Typography>{say(`simulator.boolean.${String(value.yes)}`)}</Typography>;
    case 'moment':
      return <Typography>{formatDate(value.at, { dateStyle: 'medium', timeStyle: 'short' })}</Typography>;
    case 'files':
      return (
        <Flex gap={3} wrap="wrap">
          {value.files.map(({ name, thumbnail }) => (
            <Flex key={name} gap={2}>
              {thumbnail !== null && <img src={thumbnail} alt="" height={40} />}
              <Typography>{name}</Typography>
            </Flex>
          ))}
        </Flex>
      );
    case 'list':
      return (
        <ul>
          {value.items.map((item, at) => (
            <li key={at}>
              <Typography>{item}</Typography>
            </li>
          ))}
        </ul>
      );
  }
}
