import type { Core } from '@strapi/types';
import type { Journey, Stage } from '../../../shared/domain/journey';
import { JOURNEY_UID } from '../uids';

export interface StoredJourney extends Journey {
  readonly documentId: string;
  readonly description: string | null;
}

export interface JourneyRepository {
  /** All journeys, by key. */
  findAll(): Promise<readonly StoredJourney[]>;
}

export function createJourneyRepository(strapi: Core.Strapi): JourneyRepository {
  return {
    async findAll() {
      const rows = await strapi.db.query(JOURNEY_UID).findMany({ orderBy: { key: 'asc' } });
      return rows.map(readJourney);
    },
  };
}

function readJourney(row: Record<string, unknown>): StoredJourney {
  return {
    documentId: row.documentId as string,
    key: row.key as string,
    name: row.name as string,
    description: (row.description as string | null) ?? null,
    stages: readStages(row.stages),
    mayMoveBack: row.mayMoveBack === true,
    stageFact: typeof row.stageFact === 'string' && row.stageFact !== '' ? row.stageFact : null,
  };
}

/** The stages that can be read; what a script wrote past the checks counts for nothing. */
export function readStages(stored: unknown): readonly Stage[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { key, name, rule } = item as Record<string, unknown>;
    if (typeof key !== 'string') return [];
    return [{ key, name: typeof name === 'string' ? name : key, rule: typeof rule === 'string' ? rule : null }];
  });
}
