import { createDraftShelf } from './draft-shelf';
import { createFormWatch } from './form-watch';

/** One of each for the whole admin panel, as Strapi has one store. */
export const formWatch = createFormWatch();
export const draftShelf = createDraftShelf();
