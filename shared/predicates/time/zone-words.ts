import type { SpokenLocale } from '../../domain/localized-text';

const WHOSE = {
  en: { visitor: 'in their own time zone', site: 'in the site’s time zone' },
  ja: { visitor: '現地時間で', site: 'サイトの時刻で' },
} as const;

/** Whose clock counts, as a part of a sentence: behind it in English, before it in Japanese. */
export function zoneWords(zone: string, locale: SpokenLocale): string {
  if (zone === 'visitor' || zone === 'site') return WHOSE[locale][zone];
  return locale === 'ja' ? `${zone}の時刻で` : `in the time zone ${zone}`;
}
