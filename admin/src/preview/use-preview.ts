import { useNotification } from '@strapi/strapi/admin';
import type { PreviewBody } from '../../../shared/contracts/preview';
import { useFailureWords } from '../api/use-failure-words';
import { useGetPersonaPreviewQuery, useOpenPersonaPreviewMutation } from './preview-api';

export interface Preview {
  /** False where the application has no preview for this type, or the editor may not see it. */
  readonly isOffered: boolean;
  /** Opens it in a new tab. */
  readonly open: (persona?: string | null) => Promise<void>;
}

export function usePreview(entry: Pick<PreviewBody, 'type' | 'documentId' | 'locale'>): Preview {
  const { toggleNotification } = useNotification();
  const failureWords = useFailureWords();
  const { data: url } = useGetPersonaPreviewQuery(entry);
  const [ask] = useOpenPersonaPreviewMutation();

  const open = async (persona?: string | null) => {
    // Opened before the answer is there: later it would be a pop-up that nobody asked for, and be blocked.
    const page = window.open('', '_blank');
    if (page) page.opener = null;
    try {
      const address = await ask({ ...entry, ...(persona !== undefined && { persona }) }).unwrap();
      if (address && page) page.location.href = address;
      else page?.close();
    } catch (error) {
      page?.close();
      toggleNotification({ type: 'danger', message: failureWords(error) });
    }
  };
  return { isOffered: Boolean(url), open };
}
