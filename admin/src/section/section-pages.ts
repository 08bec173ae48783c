import type { ComponentType } from 'react';
import { type AskedPermission, READ, READ_SETTINGS, readContent, SIMULATE } from '../permissions';
import { FACT_UID, JOURNEY_UID, PERSONA_UID, RULE_UID, TRIGGER_UID } from './content/content-uids';

/** Where the section lives in the admin, without a leading slash. */
export const SECTION = 'plugins/personalization';

/** The parts of the section's menu, in their order. */
export const SECTION_PARTS = ['define', 'try-out', 'set-up'] as const;

export interface SectionEntry {
  readonly part: (typeof SECTION_PARTS)[number];
  /** Below the section; empty for its first page. */
  readonly path: string;
  /** Key of its name in the section's menu. */
  readonly label: string;
  /** Whoever lacks one of them does not see the entry in the menu. */
  readonly permissions: readonly AskedPermission[];
  /** Each page is its own bundle: opening the section loads only what is looked at. */
  readonly load: () => Promise<ComponentType>;
}

/** The pages in the order of the menu. */
export const SECTION_PAGES: readonly SectionEntry[] = [
  {
    part: 'define',
    path: '',
    label: 'section.personas',
    permissions: [READ, readContent(PERSONA_UID)],
    load: async () => (await import('./personas/personas-page')).PersonasPage,
  },
  {
    part: 'define',
    path: 'rules',
    label: 'section.rules',
    permissions: [READ, readContent(RULE_UID)],
    load: async () => (await import('./content-lists')).RulesPage,
  },
  {
    part: 'define',
    path: 'facts',
    label: 'section.facts',
    permissions: [READ, readContent(FACT_UID)],
    load: async () => (await import('./content-lists')).FactsPage,
  },
  {
    part: 'define',
    path: 'journeys',
    label: 'section.journeys',
    permissions: [READ, readContent(JOURNEY_UID)],
    load: async () => (await import('./content-lists')).JourneysPage,
  },
  {
    part: 'define',
    path: 'triggers',
    label: 'section.triggers',
    permissions: [READ, readContent(TRIGGER_UID)],
    load: async () => (await import('./content-lists')).TriggersPage,
  },
  {
    part: 'try-out',
    path: 'simulator',
    label: 'section.simulator',
    permissions: [SIMULATE],
    load: async () => (await import('../simulator/simulator-page')).SimulatorPage,
  },
  {
    part: 'try-out',
    path: 'sample-visitors',
    label: 'section.sample-visitors',
    permissions: [SIMULATE],
    load: async () => (await import('../simulator/sample-visitors-page')).SampleVisitorsPage,
  },
  {
    part: 'set-up',
    path: 'settings',
    label: 'section.settings',
    permissions: [READ_SETTINGS],
    load: async () => (await import('./settings/settings-page')).SettingsPage,
  },
];

export interface GrantedPermission {
  readonly action: string;
  readonly subject?: string | null;
}

/** The pages of which a user may see something. */
export function pagesFor(granted: readonly GrantedPermission[]): readonly SectionEntry[] {
  const has = (asked: AskedPermission) =>
    granted.some(({ action, subject }) => action === asked.action && (subject ?? null) === asked.subject);
  return SECTION_PAGES.filter(({ permissions }) => permissions.every(has));
}

/** The address of a page of the section, for links: `sectionPath('rules')`. */
export function sectionPath(path = ''): string {
  return path === '' ? `/${SECTION}` : `/${SECTION}/${path}`;
}
