import type { FactScalar } from '../../../shared/domain/fact';

/** Somebody whom we know: they signed in, or a server that knows them acts for them. */
export interface KnownVisitor {
  /** How others call them, to find what servers have told of them; `null` where nobody can. Never logged. */
  readonly profile: string | null;
  /** The type of their role; `null` where a server names the visitor, which says nothing about roles. */
  readonly role: string | null;
  /** What their account says, as far as the operator allows. */
  readonly account: Readonly<Record<string, FactScalar>>;
}
