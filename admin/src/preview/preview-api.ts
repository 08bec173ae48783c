import type { PreviewAnswer, PreviewBody } from '../../../shared/contracts/preview';
import { personalizationApi, route } from '../api/admin-api';

const request = (data: PreviewBody) => ({ url: route('/preview'), method: 'POST' as const, data });
const urlIn = ({ data }: PreviewAnswer) => data.url;

const previewApi = personalizationApi.injectEndpoints({
  endpoints: (build) => ({
    /** Asked once to know whether the application has a preview at all. */
    getPersonaPreview: build.query<string | null, PreviewBody>({ query: request, transformResponse: urlIn }),
    /** Asked anew at each opening: the address carries a permission that soon runs out. */
    openPersonaPreview: build.mutation<string | null, PreviewBody>({ query: request, transformResponse: urlIn }),
  }),
});

export const { useGetPersonaPreviewQuery, useOpenPersonaPreviewMutation } = previewApi;
