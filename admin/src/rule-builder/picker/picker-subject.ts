/** What is looked for: a predicate, or a rule to refer to. */
export type PickerSubject = 'predicate' | 'rule';
