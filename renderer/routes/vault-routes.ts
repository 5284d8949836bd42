import { createRoute, redirect } from '@tanstack/react-router';
import { AllCases } from '../cases/AllCasesPage.tsx';
import { ArchivedCases } from '../cases/ArchivedCasesPage.tsx';
import { NewCase } from '../cases/NewCasePage.tsx';
import { DuePlace } from '../due/DuePage.tsx';
import { Settings } from '../settings/SettingsPage.tsx';
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
  component: AllCases,
  staticData: { place: 'All cases' },
});

export const newCase = createRoute({
  getParentRoute: () => root,
  path: 'cases/new',
  component: NewCase,
  staticData: { place: 'New case' },
});

export const archivedCases = createRoute({
  getParentRoute: () => root,
  path: 'cases/archived',
  component: ArchivedCases,
  staticData: { place: 'Archived' },
});

export const settings = createRoute({
  getParentRoute: () => root,
  path: 'settings',
  component: Settings,
  staticData: { place: 'Settings' },
});

export const due = createRoute({ getParentRoute: () => root, path: 'due', component: DuePlace, staticData: { place: 'Due' } });
