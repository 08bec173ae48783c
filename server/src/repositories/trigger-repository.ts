import type { Core } from '@strapi/types';
import type { ConditionSource } from '../../../shared/domain/condition';
import type { Trigger, TriggerOccasion } from '../../../shared/domain/trigger';
import { TRIGGER_UID } from '../uids';
import { textList } from './stored-values';

export interface StoredTrigger extends Trigger {
  readonly documentId: string;
  readonly description: string | null;
}

export interface TriggerRepository {
  /** All triggers, by key. */
  findAll(): Promise<readonly StoredTrigger[]>;
}

export function createTriggerRepository(strapi: Core.Strapi): TriggerRepository {
  return {
    async findAll() {
      const rows = await strapi.db.query(TRIGGER_UID).findMany({ orderBy: { key: 'asc' } });
      return rows.map((row) => ({
        documentId: row.documentId as string,
        description: (row.description as string | null) ?? null,
        ...readTrigger(row),
      }));
    },
  };
}

/** Strapi keeps the value of an input that its condition hides, so only what belongs to the occasion counts. */
export function readTrigger(row: Readonly<Record<string, unknown>>): Trigger {
  const on = row.on as TriggerOccasion;
  const isAbout = (what: string) => String(on).startsWith(what);
  return {
    key: String(row.key),
    name: String(row.name),
    isEnabled: row.isEnabled !== false,
    on,
    persona: isAbout('persona.') ? text(row.persona) : null,
    journey: isAbout('stage.') ? text(row.journey) : null,
    stage: isAbout('stage.') ? text(row.stage) : null,
    eventType: on === 'event' ? text(row.eventType) : null,
    condition: (row.condition ?? null) as ConditionSource | null,
    facts: textList(row.facts),
    target: text(row.target),
    isEmitted: row.isEmitted === true,
    capTimes: (row.capTimes as number | null) ?? null,
    capDays: (row.capDays as number | null) ?? null,
  };
}

function text(stored: unknown): string | null {
  return typeof stored === 'string' && stored.trim() !== '' ? stored.trim() : null;
}
