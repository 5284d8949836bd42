import { createRouter } from '@tanstack/react-router';
import * as prepare from './case-routes.ts';
import * as understand from './opinion-routes.ts';
import { ofCase, root } from './root-route.ts';
import * as vault from './vault-routes.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The place's name, for the window's title: never a person's or a record's. */
    place?: string;
  }
  interface Register {
    router: typeof router;
  }
}

const { records, record, recordPages, ...preparing } = prepare;

export const router = createRouter({
  routeTree: root.addChildren({
    ...vault,
    ofCase: ofCase.addChildren({
      ...preparing,
      records: records.addChildren({ record: record.addChildren({ recordPages }) }),
      ...understand,
    }),
  }),
  defaultPreload: false,
});
