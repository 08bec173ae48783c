import type { Core } from '@strapi/types';

/** Documents of any type, as everybody reads them: through the document service and every middleware on it. */
export interface DocumentRepository {
  read(uid: string, action: string, params: object): Promise<unknown>;
}

export function createDocumentRepository(strapi: Core.Strapi): DocumentRepository {
  // Strapi's types want a uid that is known when this is compiled; ours are the application's.
  return { read: (uid, action, params) => strapi.documents(uid as never)[action as 'findFirst'](params as never) };
}
