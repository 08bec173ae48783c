import { useTable } from '@strapi/strapi/admin';
import { Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { useGetVariantCountsQuery } from '../variants-api';

/** How many variants the entry of one row has. All rows ask for all rows: the same question, so one request. */
export function VariantCount({ type, documentId }: { readonly type: string; readonly documentId: string }) {
  const { say } = useWords();
  const entries = useTable('VariantCount', ({ rows }) =>
    rows.map((row) => (row as { documentId?: string }).documentId ?? '').join()
  );
  const { data } = useGetVariantCountsQuery({ type, entries }, { refetchOnMountOrArgChange: 10 });
  if (!data) return null;
  const count = data[documentId] ?? 0;
  return (
    <Typography textColor={count === 0 ? 'neutral600' : 'neutral800'}>
      {say('variants.column.count', { count })}
    </Typography>
  );
}
