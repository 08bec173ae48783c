import type { ComponentType } from 'react';
import { type AskedPermission, READ, SIMULATE } from '../permissions';

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
  /** Whoever lacks it sees neither the entry in the menu nor the page. */
  readonly permission: AskedPermission;
  /** Each page is its own bundle: opening the section loads only what is looked at. */
  readonly load: () => Promise<ComponentType>;
}

/** The pages in the order of the menu. */
export const SECTION_PAGES: readonly SectionEntry[] = [
  {
    part: 'define',
    path: '',
    label: 'section.personas',
    permission: READ,
    load: async () => (await import('./personas/personas-page')).PersonasPage,
  },
  {
    part: 'define',
    path: 'rules',
    label: 'section.rules',
    permission: READ,
    load: async () => (await import('./rules/rules-page')).RulesPage,
  },
  {
    part: 'define',
    path: 'facts',
    label: 'section.facts',
    permission: READ,
    load: async () => (await import('./facts/facts-page')).FactsPage,
  },
  {
    part: 'try-out',
    path: 'simulator',
    label: 'section.simulator',
    permission: SIMULATE,
    load: async () => (await import('../simulator/simulator-page')).SimulatorPage,
  },
  {
    part: 'try-out',
    path: 'sample-visitors',
    label: 'section.sample-visitors',
    permission: READ,
    load: async () => (await import('../simulator/sample-visitors-page')).SampleVisitorsPage,
  },
  {
    part: 'set-up',
    path: 'settings',
    label: 'section.settings',
    permission: READ,
    load: async () => (await import('./settings/settings-page')).SettingsPage,
  },
];

/** The address of a page of the section, for links: `sectionPath('rules')`. */
export function sectionPath(path = ''): string {
  return path === '' ? `/${SECTION}` : `/${SECTION}/${path}`;
}
