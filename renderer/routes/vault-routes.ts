import { createRoute, redirect } from '@tanstack/react-router';
import { AllCasesPage } from '../cases/AllCasesPage.tsx';
import { ArchivedCasesPage } from '../cases/ArchivedCasesPage.tsx';
import { NewCasePage } from '../cases/NewCasePage.tsx';
import { DuePage } from '../due/DuePage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { root } from './root-route.ts';

// The places of the whole vault.

export const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/cases' });
  },
});

export const cases = createRoute({
  getParentRoute: () => root,
  path: 'cases',
  component: AllCasesPage,
  staticData: { place: 'All cases' },
});

export const newCase = createRoute({
  getParentRoute: () => root,
  path: 'cases/new',
  component: NewCasePage,
  staticData: { place: 'New case' },
});

export const archivedCases = createRoute({
  getParentRoute: () => root,
  path: 'cases/archived',
  component: ArchivedCasesPage,
  staticData: { place: 'Archived' },
});

export const settings = createRoute({
  getParentRoute: () => root,
  path: 'settings',
  component: SettingsPage,
  staticData: { place: 'Settings' },
});

export const due = createRoute({ getParentRoute: () => root, path: 'due', component: DuePage, staticData: { place: 'Due' } });
