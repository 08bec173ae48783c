/** Gives every fact that a program may read a slot, so that evaluating reads arrays instead of looking names up. */
export interface FactTable {
  /** By slot. */
  readonly names: readonly string[];
  /** By slot: the parts of the dotted name. */
  readonly paths: readonly (readonly string[])[];
  /** The slot of a fact; the first mention makes it. */
  slotOf(name: string): number;
}

export function createFactTable(): FactTable {
  const slots = new Map<string, number>();
  const names: string[] = [];
  const paths: string[][] = [];
  return {
    names,
    paths,
    slotOf: (name) => {
      const known = slots.get(name);
      if (known !== undefined) return known;
      const slot = names.length;
      slots.set(name, slot);
      names.push(name);
      paths.push(name.split('.'));
      return slot;
    },
  };
}
