/** Gives every fact that a program may read a slot, so that evaluating reads arrays instead of looking names up. */
export interface FactTable {
  /** By slot. */
  readonly names: readonly string[];
  /** By slot: the parts of the dotted name. */
  readonly paths: readonly (readonly string[])[];
  /** The slots of some facts; the first mention of a fact makes its slot. Equal lists give the same object. */
  slotsOf(names: readonly string[]): FactSlots;
}

/** Some facts and their slots, in the same order. */
export interface FactSlots {
  readonly names: readonly string[];
  readonly slots: readonly number[];
}

export function createFactTable(): FactTable {
  const slots = new Map<string, number>();
  const names: string[] = [];
  const paths: string[][] = [];
  const lists = new Map<string, FactSlots>();

  const slotOf = (name: string): number => {
    const known = slots.get(name);
    if (known !== undefined) return known;
    const slot = names.length;
    slots.set(name, slot);
    names.push(name);
    paths.push(name.split('.'));
    return slot;
  };

  return {
    names,
    paths,
    slotsOf: (wanted) => {
      // A thousand predicates read the same few facts: one list for all of them stays in the processor's cache.
      const identity = JSON.stringify(wanted);
      const known = lists.get(identity);
      if (known !== undefined) return known;
      const list = { names: wanted, slots: wanted.map(slotOf) };
      lists.set(identity, list);
      return list;
    },
  };
}
