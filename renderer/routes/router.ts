import { createRouter } from '@tanstack/react-router';
import type { PageKey } from '../pages/pages.ts';
import * as prepare from './case-routes.ts';
import * as understand from './opinion-routes.ts';
import { caseRoot, root } from './root-route.ts';
import * as vault from './vault-routes.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page that the route draws. */
    page?: PageKey;
  }
  interface Register {
    router: typeof router;
  }
}

const { records, record, recordPages, ...otherPrepareRoutes } = prepare;

export const router = createRouter({
  routeTree: root.addChildren({
    ...vault,
    caseRoot: caseRoot.addChildren({
      ...otherPrepareRoutes,
      records: records.addChildren({ record: record.addChildren({ recordPages }) }),
      ...understand,
    }),
  }),
  defaultPreload: false,
});
