import type { Core } from '@strapi/types';
import type { SampleVisitor, SampleVisitorBody } from '../../../shared/contracts/sample-visitors';
import { parseContract } from '../../../shared/contracts/parse';
import { simulatedVisitor } from '../../../shared/contracts/simulation';
import { SAMPLE_VISITOR_UID } from '../uids';

export interface SampleVisitorRepository {
  /** All sample visitors, by name. */
  findAll(): Promise<readonly SampleVisitor[]>;
  create(sample: SampleVisitorBody): Promise<SampleVisitor>;
  /** `null` where there is none of that documentId. */
  update(documentId: string, sample: SampleVisitorBody): Promise<SampleVisitor | null>;
  /** Whether there was one. */
  delete(documentId: string): Promise<boolean>;
}

export function createSampleVisitorRepository(strapi: Core.Strapi): SampleVisitorRepository {
  const documents = () => strapi.documents(SAMPLE_VISITOR_UID as never) as unknown as Documents;
  return {
    async findAll() {
      const rows = await strapi.db.query(SAMPLE_VISITOR_UID).findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
      return rows.map(readSample);
    },
    create: async (data) => readSample(await documents().create({ data })),
    async update(documentId, data) {
      const row = await documents().update({ documentId, data });
      return row && readSample(row);
    },
    async delete(documentId) {
      const { entries } = await documents().delete({ documentId });
      return entries.length > 0;
    },
  };
}

type Row = Record<string, unknown>;

/** Strapi's types know the types of the application that they were generated for, and so none of ours. */
interface Documents {
  create(params: { data: object }): Promise<Row>;
  update(params: { documentId: string; data: object }): Promise<Row | null>;
  delete(params: { documentId: string }): Promise<{ entries: readonly unknown[] }>;
}

/** Both were checked when they were saved. What a script wrote as text is read as the contract reads it. */
function readSample({ documentId, name, description, visitor, expected }: Row): SampleVisitor {
  const parsed = parseContract(simulatedVisitor, visitor);
  return {
    documentId: documentId as string,
    name: name as string,
    description: (description as string | null) ?? null,
    visitor: parsed.ok ? parsed.value : {},
    expected: (expected ?? null) as SampleVisitor['expected'],
  };
}
