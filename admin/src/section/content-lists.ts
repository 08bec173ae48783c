/** The plain lists of the section, loaded together: most of what they are they have in common. */
export { FactsPage } from './facts/facts-page';
export { JourneysPage } from './journeys/journeys-page';
export { RulesPage } from './rules/rules-page';
export { TriggersPage } from './triggers/triggers-page';
