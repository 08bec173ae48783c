import { useMemo, useState } from 'react';
import { Button, Combobox, ComboboxOption, Field, Flex } from '@strapi/design-system';
import type { SpokenLocale } from '../../../../../shared/domain/localized-text';
import { COUNTRY_CODES } from '../../../../../shared/engine/formats/country';
import type { AskedCountry } from '../../../../../shared/starters';
import { useWords } from '../../../words/use-words';

interface CountryQuestionProps {
  readonly isStarting: boolean;
  readonly onAnswer: (country: AskedCountry) => void;
  readonly onCancel: () => void;
}

/** Asks for the country of a ready-made persona, by the names that countries have in the editor's language. */
export function CountryQuestion({ isStarting, onAnswer, onCancel }: CountryQuestionProps) {
  const { say, pick, locale } = useWords();
  const [code, setCode] = useState('');
  const countries = useMemo(() => namedCountries(locale), [locale]);
  const chosen = countries.find((country) => country.code === code);
  return (
    <Flex gap={2} wrap="wrap" alignItems="flex-end">
      <Field.Root width="24rem">
        <Field.Label>{say('section.starters.country')}</Field.Label>
        <Combobox
          autoFocus
          // Without it the first match is written into the input while one is still typing.
          autocomplete={{ type: 'list', filter: 'contains' }}
          value={code}
          onChange={(value?: string) => setCode(value ?? '')}
          onClear={() => setCode('')}
          clearLabel={say('controls.clear')}
          placeholder={say('section.starters.country.placeholder')}
          noOptionsMessage={() => say('controls.nothing-found')}
        >
          {countries.map((country) => (
            <ComboboxOption key={country.code} value={country.code} textValue={pick(country.name)}>
              {pick(country.name)}
            </ComboboxOption>
          ))}
        </Combobox>
      </Field.Root>
      <Button variant="tertiary" onClick={onCancel} size="L">
        {say('controls.cancel')}
      </Button>
      <Button disabled={!chosen} loading={isStarting} onClick={() => chosen && onAnswer(chosen)} size="L">
        {say('section.starters.use')}
      </Button>
    </Flex>
  );
}

function namedCountries(locale: SpokenLocale): readonly AskedCountry[] {
  const names = (tag: SpokenLocale) => new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' });
  const [en, ja] = [names('en'), names('ja')];
  return COUNTRY_CODES.map((code) => ({ code, name: { en: en.of(code) ?? code, ja: ja.of(code) ?? code } })).sort(
    (one, other) => one.name[locale].localeCompare(other.name[locale], locale)
  );
}
