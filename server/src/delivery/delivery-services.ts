import type { Core } from '@strapi/types';
import type { FactsService } from '../facts/facts-service';
import type { DecisionsService } from '../services/decisions';
import type { NodesService } from '../nodes/nodes';
import type { JourneysService } from '../services/journeys/journeys';
import type { PersonasService } from '../services/personas';
import type { PreviewTokens } from '../services/preview/preview-token';
import type { TriggersService } from '../services/triggers/triggers';
import type { VariantsService } from '../services/variants';
import type { VisitsService } from '../services/visitor/visits';
import { PLUGIN_ID } from '../uids';
import type { ResponseCache } from '../response-cache/response-cache';
import type { DefaultLocale } from './default-locale';
import type { SnapshotReload } from './reload-middleware';

/** The plugin's services that the delivery uses. Each is looked up when it is used: in `register()` there are none yet. */
export interface DeliveryServices {
  readonly journeys: JourneysService;
  readonly personas: PersonasService;
  readonly triggers: TriggersService;
  readonly variants: VariantsService;
  readonly decisions: DecisionsService;
  readonly visits: VisitsService;
  readonly facts: FactsService;
  readonly previewTokens: PreviewTokens;
  readonly responseCache: ResponseCache;
  readonly defaultLocale: DefaultLocale;
  readonly nodes: NodesService;
}

export function deliveryServices(strapi: Core.Strapi): DeliveryServices {
  const known = new Map<string, unknown>();
  // Strapi looks a service up by its uid each time; reads of documents do not want to wait for that.
  const service = <T>(name: string): T => {
    if (!known.has(name)) known.set(name, strapi.plugin(PLUGIN_ID).service(name));
    return known.get(name) as T;
  };
  return {
    get journeys() {
      return service<JourneysService>('journeys');
    },
    get personas() {
      return service<PersonasService>('personas');
    },
    get triggers() {
      return service<TriggersService>('triggers');
    },
    get variants() {
      return service<VariantsService>('variants');
    },
    get decisions() {
      return service<DecisionsService>('decisions');
    },
    get facts() {
      return service<FactsService>('facts');
    },
    get visits() {
      return service<VisitsService>('visits');
    },
    get previewTokens() {
      return service<PreviewTokens>('preview-tokens');
    },
    get responseCache() {
      return service<ResponseCache>('response-cache');
    },
    get defaultLocale() {
      return service<DefaultLocale>('default-locale');
    },
    get nodes() {
      return service<NodesService>('nodes');
    },
  };
}

export function snapshotReload(services: DeliveryServices): SnapshotReload {
  return {
    async personas() {
      // First: which facts the stages read is planned with the facts that the personas read.
      const hasJourneys = await services.journeys.reload();
      const hasPersonas = await services.personas.reload();
      return (await services.triggers.reload()) && hasPersonas && hasJourneys;
    },
    variants: (uid) => services.variants.reload(uid),
  };
}
