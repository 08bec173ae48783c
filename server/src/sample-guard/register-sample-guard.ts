import type { Core } from '@strapi/types';
import { acceptedSamples } from '../../../shared/contracts/sample-visitors';
import type { DocumentChain } from '../document-chain';
import type { SampleGuard } from '../services/samples/sample-guard';
import { PERSONA_UID, PLUGIN_ID, RULE_UID, SAMPLE_CHECK_FIELD } from '../uids';
import { changeOf, type GuardedWrite } from './change-of';

/**
 * Asks the sample visitors before a persona or rule is written, whoever writes it and by whatever way. It is registered
 * after the checks of content, so that it sees only what could be saved.
 */
export function registerSampleGuard({ strapi, documents }: SampleGuardDependencies): void {
  const guard = (): SampleGuard => strapi.plugin(PLUGIN_ID).service('sample-guard') as unknown as SampleGuard;

  async function ask(write: GuardedWrite): Promise<void> {
    const accepted = takeAccepted(write);
    const change = changeOf(write);
    if (change) await guard().assertUnbroken(change, accepted);
  }

  // Not asynchronous itself: the writes of every type come through here, and most have nothing to do with it.
  documents.onWrite((write: GuardedWrite, next) =>
    GUARDED.has(write.uid) && WRITES.has(write.action) ? ask(write).then(next) : next()
  );
}

interface SampleGuardDependencies {
  readonly strapi: Core.Strapi;
  readonly documents: DocumentChain;
}

const GUARDED: ReadonlySet<string> = new Set([PERSONA_UID, RULE_UID]);
const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone', 'delete']);

/** Takes the accepted breaks out of what is written: they are about this one time, and must not be found there the next. */
function takeAccepted({ params: { data } }: GuardedWrite): readonly string[] {
  if (!data || !(SAMPLE_CHECK_FIELD.attribute in data)) return [];
  const parsed = acceptedSamples.safeParse(data[SAMPLE_CHECK_FIELD.attribute]);
  data[SAMPLE_CHECK_FIELD.attribute] = null;
  return parsed.success ? parsed.data.accepted : [];
}
