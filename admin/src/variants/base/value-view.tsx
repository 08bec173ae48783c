import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useWords } from '../../words/use-words';
import type { Readable } from './readable-value';

/** A value for reading. Long texts scroll in their own box, so that two of them can stand beside each other. */
export function ValueView({ value }: { readonly value: Readable }) {
  const { say } = useWords();
  const { formatDate } = useIntl();
  switch (value.is) {
    case 'empty':
      return <Typography textColor="neutral600">{say('variants.value.empty')}</Typography>;
    case 'answer':
      return <Typography>{say(value.yes ? 'variants.value.yes' : 'variants.value.no')}</Typography>;
    case 'moment':
      return <Typography>{formatDate(value.at, { dateStyle: 'medium', timeStyle: 'short' })}</Typography>;
    case 'text':
      return <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{value.text}</Typography>;
    case 'list':
      return (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {value.items.map((item, at) => (
            <Typography key={at} tag="li" style={{ overflowWrap: 'anywhere' }}>
              {item}
            </Typography>
          ))}
        </Flex>
      );
    case 'files':
      return (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {value.files.map(({ name, thumbnail }, at) => (
            <Flex tag="li" key={at} gap={2}>
              {thumbnail && (
                <Box
                  tag="img"
                  src={thumbnail}
                  alt=""
                  hasRadius
                  width="4.8rem"
                  height="3.2rem"
                  style={{ objectFit: 'cover' }}
                />
              )}
              <Typography ellipsis title={name}>
                {name}
              </Typography>
            </Flex>
          ))}
        </Flex>
      );
  }
}
