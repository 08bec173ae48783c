// re2-patterns is not re-exported: who wants the pattern library in the bundle imports it by name.
export { createComparison } from './comparison';
export { ComparisonError } from './comparison-error';
export { momentOf, parseDate, parseDateTime } from './date';
export { numberOf } from './number';
export { OPERATORS, type Comparison, type Operator } from './operator';
export { createDraw } from './stable-hash';
export { comparable } from './text';
