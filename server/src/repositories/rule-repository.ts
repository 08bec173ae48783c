import type { Core } from '@strapi/types';
import { RULE_UID } from '../uids';

/** A rule as it is stored. The condition is whatever was saved: whoever compiles it finds out. */
export interface StoredRule {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly condition: unknown;
}

export interface RuleRepository {
  /** All rules, by key. */
  findAll(): Promise<readonly StoredRule[]>;
}

export function createRuleRepository(strapi: Core.Strapi): RuleRepository {
  return {
    async findAll() {
      const rows = await strapi.db.query(RULE_UID).findMany({ orderBy: { key: 'asc' } });
      return rows.map(readRule);
    },
  };
}

function readRule(row: Record<string, unknown>): StoredRule {
  return {
    documentId: row.documentId as string,
    key: row.key as string,
    name: row.name as string,
    description: (row.description as string | null) ?? null,
    condition: row.condition ?? null,
  };
}
