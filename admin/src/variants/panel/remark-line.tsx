import { Flex, Typography } from '@strapi/design-system';
import { Clock, Information, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useWords } from '../../words/use-words';
import type { Remark } from '../variant-state';

const LOOKS = {
  note: { Icon: Clock, color: 'neutral600', ink: 'neutral600' },
  // The design system has no amber that is dark enough to be read.
  warning: { Icon: Information, color: 'warning600', ink: 'neutral800' },
  danger: { Icon: WarningCircle, color: 'danger600', ink: 'danger600' },
} as const;

/** One remark on a variant. The icon repeats its weight; the words carry it. */
export function RemarkLine({ remark: { key, values = {}, tone } }: { readonly remark: Remark }) {
  const { say } = useWords();
  const { formatDate } = useIntl();
  const { Icon, color, ink } = LOOKS[tone];
  // Dates are written here and not by the message, so that every message shows them alike.
  const written = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value instanceof Date ? formatDate(value, { dateStyle: 'medium', timeStyle: 'short' }) : value,
    ])
  );
  return (
    <Flex gap={2} paddingTop={2} alignItems="flex-start">
      <Icon aria-hidden fill={color} width="1.6rem" height="1.6rem" style={{ flexShrink: 0 }} />
      <Typography variant="pi" textColor={ink}>
        {say(key, written)}
      </Typography>
    </Flex>
  );
}
