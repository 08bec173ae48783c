import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { type LocalizedText, type SpokenLocale, spokenLocale } from '../../../shared/domain/localized-text';
import { messageId } from '../plugin-id';

export interface Words {
  /** The message under a key of `admin/src/translations`, in the editor's language. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number | Date>>) => string;
  /** A text that the server sent in both languages. */
  readonly pick: (text: LocalizedText) => string;
  readonly locale: SpokenLocale;
}

/** Every word that an editor reads goes through here: nothing is written into a component. */
export function useWords(): Words {
  const { formatMessage, locale: tag } = useIntl();
  const locale = spokenLocale(tag);
  const say = useCallback<Words['say']>(
    (key, values) => formatMessage({ id: messageId(key), defaultMessage: key }, values),
    [formatMessage]
  );
  const pick = useCallback((text: LocalizedText) => text[locale], [locale]);
  return useMemo(() => ({ say, pick, locale }), [say, pick, locale]);
}
