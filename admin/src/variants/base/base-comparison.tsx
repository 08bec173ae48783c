import { useForm, useNotification } from '@strapi/strapi/admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { BaseField } from '../../../../shared/contracts/variant-base';
import { useFailureWords } from '../../api/use-failure-words';
import { useWords } from '../../words/use-words';
import { Warning } from '../../words/warning';
import { readable } from './readable-value';
import { useAdoptBase } from './use-adopt-base';
import { useFormSchema } from './use-form-schema';
import { useOpenVariant } from './use-open-variant';
import { useOwnValue } from './use-own-value';
import { ValueView } from './value-view';
import { useKeepVariantFieldsMutation } from './variant-base-api';

interface BaseComparisonProps {
  readonly field: BaseField;
  /** Unticks the field: it follows the base again. */
  readonly onFollow: () => void;
  readonly onClose: () => void;
}

/** What the base says, what it said when the field was overridden, and what the variant says; keep or adopt. */
export function BaseComparison({ field, onFollow, onClose }: BaseComparisonProps) {
  const { say } = useWords();
  const { type, variant, locale } = useOpenVariant();
  const { attributeOf, components } = useFormSchema(type);
  const { toggleNotification } = useNotification();
  const failureWords = useFailureWords();
  const isDisabled = useForm('BaseComparison', (form) => form.disabled);
  const adopt = useAdoptBase();
  const [keep, { isLoading }] = useKeepVariantFieldsMutation();
  const attribute = attributeOf(field.name);
  const mine = useOwnValue(field.name, attribute);

  const guarded = async (act: () => Promise<unknown>) => {
    try {
      await act();
      onClose();
    } catch (error) {
      toggleNotification({ type: 'danger', message: failureWords(error) });
    }
  };
  const seen = async () => {
    if (variant) await keep({ type, variant, fields: [field.name], ...(locale && { locale }) }).unwrap();
  };
  const adoptNow = async () => {
    adopt(field);
    if (field.isStale) await seen();
  };

  const columns = [
    ...(field.isStale ? [{ key: 'then', value: field.then }] : []),
    { key: 'now', value: field.now },
    { key: 'mine', value: mine },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={4} maxWidth="48rem">
      {field.isStale && <Warning>{say('variants.base.changed.explanation')}</Warning>}
      {columns.map(({ key, value }) => (
        <Box key={key}>
          <Typography variant="sigma" textColor="neutral600">
            {say(`variants.base.${key}`)}
          </Typography>
          <Box paddingTop={1} maxHeight="16rem" overflow="auto">
            <ValueView value={readable(value, attribute, { components, isOwn: key === 'mine' })} />
          </Box>
        </Box>
      ))}
      {!isDisabled && (
        <Flex gap={2} wrap="wrap">
          {field.isStale && (
            <Button type="button" size="S" loading={isLoading} onClick={() => void guarded(seen)}>
              {say('variants.base.keep')}
            </Button>
          )}
          <Button type="button" size="S" variant="secondary" onClick={() => void guarded(adoptNow)}>
            {say('variants.base.adopt')}
          </Button>
          <Button
            type="button"
            size="S"
            variant="tertiary"
            onClick={() => {
              onFollow();
              onClose();
            }}
          >
            {say('variants.base.follow')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
