/** `GET /personalization/behaviour-names`: what rules and points can ask about what visitors do, for the admin to offer. */
export interface BehaviourNamesAnswer {
  readonly data: {
    /** Keys of the types of events that visitors can tell of: those that are always there, then the site's own. */
    readonly events: readonly string[];
    /** Keys of topics, in alphabetical order: those of published entries, and those that words in events show. Not all there can be. */
    readonly topics: readonly string[];
  };
}
