import { createRootRoute, createRoute } from '@tanstack/react-router';
import { AppShell } from '../app-shell/AppShell.tsx';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';

// What every place stands in: the window, and a case.

export const root = createRootRoute({ component: AppShell, notFoundComponent: NotFoundPage });

export const ofCase = createRoute({ getParentRoute: () => root, path: 'cases/$caseId' });
