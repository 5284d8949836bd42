import { createRoute, redirect } from '@tanstack/react-router';
import { ImportCasePage } from '../bundles/ImportCasePage.tsx';
import { AllCasesPage } from '../cases/AllCasesPage.tsx';
import { ArchivedCasesPage } from '../cases/ArchivedCasesPage.tsx';
import { NewCasePage } from '../cases/NewCasePage.tsx';
import { DuePage } from '../due/DuePage.tsx';
import { pagePath } from '../pages/pages.ts';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { vaultPage } from './page-route.ts';
import { root } from './root-route.ts';

// The pages of the whole vault.

export const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: pagePath('cases') });
  },
});

export const cases = createRoute({
  ...vaultPage('cases'),
  component: AllCasesPage,
});

export const newCase = createRoute({
  ...vaultPage('newCase'),
  component: NewCasePage,
});

export const importCase = createRoute({
  ...vaultPage('importCase'),
  component: ImportCasePage,
});

export const archivedCases = createRoute({
  ...vaultPage('archivedCases'),
  component: ArchivedCasesPage,
});

export const settings = createRoute({
  ...vaultPage('settings'),
  component: SettingsPage,
});

export const due = createRoute({
  ...vaultPage('due'),
  component: DuePage,
});
