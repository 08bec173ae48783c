/** An entry of Strapi's list of tables to be left alone: with `dependsOn`, it goes when one of those goes. */
export interface KeptTable {
  readonly name: string;
  readonly dependsOn?: readonly { readonly name: string }[];
}

/** The part of Strapi's database metadata that says which tables a type has. Media of all types share one: not ours. */
export interface Metadata {
  get(uid: string): { readonly tableName: string; readonly attributes: Readonly<Record<string, MetadataAttribute>> };
}

export interface MetadataAttribute {
  readonly target?: string;
  readonly joinTable?: {
    readonly name: string;
    /** Only for components and dynamic zones, which share one table per type. */
    readonly on?: object;
  };
}

/**
 * Every table that belongs to one type: its own first, then that of its components, then one per relation. A
 * relation's table goes with the table of its target: its rows would point to nothing, and PostgreSQL would refuse to
 * drop the target while the foreign key stands.
 */
export function tablesOf(metadata: Metadata, uid: string): readonly KeptTable[] {
  const { tableName, attributes } = metadata.get(uid);
  const tables = new Map<string, KeptTable>([[tableName, { name: tableName }]]);
  for (const { target, joinTable } of Object.values(attributes)) {
    if (!joinTable || tables.has(joinTable.name)) continue;
    const targetTable = joinTable.on || !target ? null : metadata.get(target).tableName;
    tables.set(joinTable.name, {
      name: joinTable.name,
      ...(targetTable && targetTable !== tableName && { dependsOn: [{ name: targetTable }] }),
    });
  }
  return [...tables.values()];
}
