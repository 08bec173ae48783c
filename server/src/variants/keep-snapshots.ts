import type { BaseValueRepository } from '../repositories/base-values/base-value-repository';
import type { VariantType } from '../repositories/variant-types';
import type { SnapshotRow, VariantSnapshotRepository } from '../repositories/variant-snapshot-repository';
import { readSnapshot, snapshotOf, type BaseSnapshot } from './base-snapshot';

export interface SnapshotDependencies {
  readonly snapshots: VariantSnapshotRepository;
  readonly baseValues: BaseValueRepository;
}

/**
 * After a variant was written: what was just ticked is remembered with what the base says now, what was un-ticked is
 * forgotten, and the rest stays as it is. Asked as "what is missing?", because a field can be ticked in one locale and so
 * become overridden in all of them.
 */
export async function keepSnapshots(
  dependencies: SnapshotDependencies,
  type: VariantType,
  documentId: string
): Promise<void> {
  const rows = await dependencies.snapshots.rowsOf(type.variant, documentId);
  for (const locale of new Set(rows.map((row) => row.locale))) {
    await keepInLocale(
      dependencies,
      type,
      rows.filter((row) => row.locale === locale)
    );
  }
}

/** The draft comes first; what it remembers is what its published version was made from. */
async function keepInLocale(
  dependencies: SnapshotDependencies,
  type: VariantType,
  rows: readonly SnapshotRow[]
): Promise<void> {
  let known: BaseSnapshot = {};
  for (const row of rows) {
    const stored = readSnapshot(row.baseThen);
    const fields = row.overrides.filter((name) => type.fields.has(name));
    const missing = fields.filter((name) => !stored[name] && !known[name]);
    const taken = missing.length > 0 ? await takeSnapshot(dependencies.baseValues, type, row, missing) : {};
    known = { ...known, ...stored, ...taken };
    const kept = pick({ ...known, ...stored }, fields);
    if (Object.keys(kept).join() !== Object.keys(stored).join()) {
      await dependencies.snapshots.write(type.variant, row.id, kept);
    }
  }
}

/** The editor has looked at the base as it is now: these fields are no longer out of date. */
export async function renewSnapshots(
  { baseValues, snapshots }: SnapshotDependencies,
  type: VariantType,
  rows: readonly SnapshotRow[],
  fields: readonly string[]
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const taken = await takeSnapshot(baseValues, type, first, fields);
  for (const row of rows) {
    const overridden = pick(
      taken,
      fields.filter((name) => row.overrides.includes(name))
    );
    await snapshots.write(type.variant, row.id, { ...readSnapshot(row.baseThen), ...overridden });
  }
}

async function takeSnapshot(
  baseValues: BaseValueRepository,
  type: VariantType,
  { base, locale }: SnapshotRow,
  fields: readonly string[]
): Promise<BaseSnapshot> {
  const values = await baseValues.read(
    type.base,
    { documentId: base, locale: type.isLocalized ? locale : null },
    fields
  );
  if (!values) return {};
  const attributes = baseValues.attributesOf(type.base);
  return Object.fromEntries(
    fields.flatMap((name) => {
      const attribute = attributes[name];
      return attribute ? [[name, snapshotOf(values[name], attribute, baseValues.attributesOf)]] : [];
    })
  );
}

function pick(snapshot: BaseSnapshot, fields: readonly string[]): BaseSnapshot {
  return Object.fromEntries(fields.flatMap((name) => (snapshot[name] ? [[name, snapshot[name]]] : [])));
}
