export interface EntryAddress {
  readonly type: string;
  readonly kind?: 'collectionType' | 'singleType';
  readonly documentId: string;
  /** Absent where the type is not localized. */
  readonly locale?: string;
}

/** Where Strapi's own form of an entry is, within the admin panel. */
export function entryAddress({ type, kind = 'collectionType', documentId, locale }: EntryAddress): string {
  const path = kind === 'singleType' ? `single-types/${type}` : `collection-types/${type}/${documentId}`;
  return `/content-manager/${path}${locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : ''}`;
}
