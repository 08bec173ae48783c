/**
 * Why an answer came out as it did. The list is closed, like the codes of errors:
 *
 * - `variant`: at least one variant stands in the answer
 * - `no-variants`: nothing in the answer has variants; nobody was asked who the visitor is
 * - `no-match`: there are variants, for other personas, or not for now
 * - `undecided`: a persona that owns a variant may or may not hold, because facts are missing
 * - `facts-failed`: the same, and a fact source did not answer
 * - `decision-failed`: the visitor could not be decided at all
 * - `variants-failed`: the content of a variant could not be loaded; the base stands in its place
 */
export type DeliveryReason =
  'variant' | 'no-variants' | 'no-match' | 'undecided' | 'facts-failed' | 'decision-failed' | 'variants-failed';
