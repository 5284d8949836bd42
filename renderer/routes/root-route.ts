import { createRootRoute, createRoute } from '@tanstack/react-router';
import { Frame } from '../app-shell/AppShell.tsx';
import { Lost } from '../ui/NotFoundPage.tsx';

// What every place stands in: the window, and a case.

export const root = createRootRoute({ component: Frame, notFoundComponent: Lost });

export const ofCase = createRoute({ getParentRoute: () => root, path: 'cases/$caseId' });
