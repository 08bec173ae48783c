import { useState } from 'react';
import { useDebounce } from '@strapi/strapi/admin';
import { Combobox, ComboboxOption, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { AskedEntry } from '../../../../shared/contracts/simulation';
import { useWords } from '../../words/use-words';
import { FormCell } from '../visitor/form-section';
import { LabelledInput } from '../visitor/labelled-input';
import { type ContentType, useFindEntriesQuery, useGetContentLocalesQuery } from './entry-api';

interface EntryPickerProps {
  readonly types: readonly ContentType[];
  readonly entry: AskedEntry | null;
  readonly onChange: (entry: AskedEntry | null) => void;
}

/** Chooses type, language, version and entry. Of a single type there is only one, so it is chosen at once. */
export function EntryPicker({ types, entry, onChange }: EntryPickerProps) {
  const { say } = useWords();
  const [typeId, setTypeId] = useState(entry?.type ?? '');
  const [locale, setLocale] = useState(entry?.locale);
  const [status, setStatus] = useState<AskedEntry['status']>(entry?.status ?? 'published');
  const type = types.find(({ uid }) => uid === typeId);
  const isLocalized = type?.pluginOptions?.i18n?.localized === true;
  const asked = isLocalized && locale !== undefined ? { locale } : {};

  const chooseType = (uid: string) => {
    setTypeId(uid);
    onChange(null);
  };
  const chooseLocale = (code: string) => {
    setLocale(code);
    if (entry) onChange({ ...entry, locale: code });
  };
  const chooseStatus = (next: AskedEntry['status']) => {
    setStatus(next);
    if (entry) onChange({ ...entry, status: next });
  };

  return (
    <Grid.Root gap={4}>
      <FormCell>
        <LabelledInput name="entry-type" label={say('simulator.entry.type')}>
          <SingleSelect
            value={typeId}
            placeholder={say('simulator.entry.type.choose')}
            onChange={(uid) => chooseType(String(uid))}
          >
            {types.map(({ uid, info }) => (
              <SingleSelectOption key={uid} value={uid}>
                {info.displayName}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </LabelledInput>
      </FormCell>
      <FormCell>
        <LabelledInput name="entry-status" label={say('simulator.entry.status')}>
          <SingleSelect value={status} onChange={(next) => chooseStatus(next as AskedEntry['status'])}>
            <SingleSelectOption value="published">{say('simulator.entry.published')}</SingleSelectOption>
            <SingleSelectOption value="draft">{say('simulator.entry.draft')}</SingleSelectOption>
          </SingleSelect>
        </LabelledInput>
      </FormCell>
      {isLocalized && <LocaleChoice locale={locale} onChange={chooseLocale} />}
      {type && (
        <EntryChoice
          key={`${type.uid} ${locale ?? ''}`}
          type={type}
          locale={isLocalized ? locale : undefined}
          value={entry?.documentId ?? ''}
          onChange={(documentId) =>
            onChange(documentId === '' ? null : { type: type.uid, documentId, status, ...asked })
          }
        />
      )}
    </Grid.Root>
  );
}

interface LocaleChoiceProps {
  readonly locale: string | undefined;
  readonly onChange: (code: string) => void;
}

function LocaleChoice({ locale, onChange }: LocaleChoiceProps) {
  const { say } = useWords();
  const { data: locales = [] } = useGetContentLocalesQuery();
  return (
    <FormCell>
      <LabelledInput name="entry-locale" label={say('simulator.entry.locale')}>
        <SingleSelect
          value={locale ?? locales.find(({ isDefault }) => isDefault)?.code ?? ''}
          onChange={(code) => onChange(String(code))}
        >
          {locales.map(({ code, name }) => (
            <SingleSelectOption key={code} value={code}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </LabelledInput>
    </FormCell>
  );
}

interface EntryChoiceProps {
  readonly type: ContentType;
  readonly locale: string | undefined;
  readonly value: string;
  readonly onChange: (documentId: string) => void;
}

function EntryChoice({ type, locale, value, onChange }: EntryChoiceProps) {
  const { say } = useWords();
  const [search, setSearch] = useState('');
  const asked = useDebounce(search, 300);
  const { data: entries = [], isFetching } = useFindEntriesQuery({ type, search: asked, locale });
  return (
    <FormCell col={12}>
      <LabelledInput name="entry" label={say('simulator.entry.entry')}>
        <Combobox
          value={value}
          autocomplete="none"
          loading={isFetching}
          loadingMessage={say('controls.loading')}
          placeholder={say('simulator.entry.search')}
          noOptionsMessage={() => say('controls.nothing-found')}
          clearLabel={say('controls.clear')}
          onClear={() => onChange('')}
          onInputChange={({ target }) => setSearch(target.value)}
          onChange={(documentId?: string) => onChange(documentId ?? '')}
        >
          {entries.map(({ documentId, title }) => (
            <ComboboxOption key={documentId} value={documentId}>
              {title}
            </ComboboxOption>
          ))}
        </Combobox>
      </LabelledInput>
    </FormCell>
  );
}
