import { createFactRepository } from '../../repositories/fact-repository';
import { createProfileRepository } from '../../repositories/profile-repository';
import { deriveKeys } from '../derived-keys';
import { own, type Host } from '../host';
import { createSealer } from '../sealer';
import { createProfileFactsCodec } from './profile-facts';
import { createProfileImport } from './profile-import';
import { createProfileNames } from './profile-names';
import { createProfilesService, type ProfilesService } from './profiles';

/** What is known of people whom others know. */
export const profileServices = {
  profiles: ({ strapi }: Host) => {
    const appKeys: unknown = strapi.config.get('server.app.keys');
    return createProfilesService({
      repository: createProfileRepository(strapi),
      names: createProfileNames({ keys: deriveKeys(appKeys, 'profile-lookup') }),
      codec: createProfileFactsCodec(createSealer({ keys: deriveKeys(appKeys, 'profile') })),
    });
  },
  'profile-import': ({ strapi }: Host) =>
    createProfileImport({
      profiles: own<ProfilesService>(strapi, 'profiles'),
      declarations: () => createFactRepository(strapi).findAll(),
    }),
};
