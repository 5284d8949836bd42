import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { AppShell } from '../app-shell/AppShell.tsx';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { movedTo } from '../pages/old-addresses.ts';

/** The window. A former address redirects to the present one and keeps its search. */
export const root = createRootRoute({
  component: AppShell,
  notFoundComponent: NotFoundPage,
  beforeLoad: ({ location: { pathname, search, hash } }) => {
    const to = movedTo(pathname);
    if (to) throw redirect({ to, search, hash, replace: true });
  },
});

/** One case. */
export const caseRoot = createRoute({ getParentRoute: () => root, path: 'cases/$caseId' });
