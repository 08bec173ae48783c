/** The part of Strapi's logger that facts need. No line of ours holds an address or the value of a fact. */
export interface FactLogger {
  warn(message: string): void;
}
