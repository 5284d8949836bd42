import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { AllCases } from './cases/AllCases.tsx';
import { EditCase } from './cases/EditCase.tsx';
import { NewCase } from './cases/NewCase.tsx';
import { Lost } from './components/Lost.tsx';
import { Frame } from './frame/Frame.tsx';
import { NotesPlace } from './notes/NotesPlace.tsx';
import { Overview } from './overview/Overview.tsx';
import { MadePacketPlace } from './packet/MadePacketPlace.tsx';
import { PacketPlace } from './packet/PacketPlace.tsx';
import { PhysiciansPlace } from './physicians/PhysiciansPlace.tsx';
import { RecordsPlace } from './records/RecordsPlace.tsx';
import { Settings } from './settings/Settings.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The place's name, for the window's title: never a person's or a record's. */
    place?: string;
  }
  interface Register {
    router: typeof router;
  }
}

const root = createRootRoute({ component: Frame, notFoundComponent: Lost });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/cases' });
  },
});
const cases = createRoute({ getParentRoute: () => root, path: 'cases', component: AllCases, staticData: { place: 'All cases' } });
const newCase = createRoute({
  getParentRoute: () => root,
  path: 'cases/new',
  component: NewCase,
  staticData: { place: 'New case' },
});
const settings = createRoute({
  getParentRoute: () => root,
  path: 'settings',
  component: Settings,
  staticData: { place: 'Settings' },
});

const ofCase = createRoute({ getParentRoute: () => root, path: 'cases/$caseId' });
const overview = createRoute({ getParentRoute: () => ofCase, path: '/', component: Overview, staticData: { place: 'Overview' } });
const edit = createRoute({ getParentRoute: () => ofCase, path: 'edit', component: EditCase, staticData: { place: 'Case' } });
const records = createRoute({
  getParentRoute: () => ofCase,
  path: 'records',
  component: RecordsPlace,
  // What the records are opened for: the first to review, or the first that needs its password.
  validateSearch: ({ show }): { show?: 'review' | 'locked' } => (show === 'review' || show === 'locked' ? { show } : {}),
  staticData: { place: 'Records' },
});
/** The same place with one record open beside the list. */
const record = createRoute({ getParentRoute: () => records, path: '$recordId' });
/** Its pages, in the list's place. */
const recordPages = createRoute({ getParentRoute: () => record, path: 'pages' });
const physicians = createRoute({
  getParentRoute: () => ofCase,
  path: 'physicians',
  component: PhysiciansPlace,
  staticData: { place: 'Physicians' },
});
const notes = createRoute({ getParentRoute: () => ofCase, path: 'notes', component: NotesPlace, staticData: { place: 'Notes' } });
const packet = createRoute({
  getParentRoute: () => ofCase,
  path: 'packet',
  component: PacketPlace,
  staticData: { place: 'Packet' },
});

/** One that was made, page by page. */
const madePacket = createRoute({
  getParentRoute: () => ofCase,
  path: 'packet/$packetId',
  component: MadePacketPlace,
  staticData: { place: 'Packet' },
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    cases,
    newCase,
    settings,
    ofCase.addChildren([
      overview,
      edit,
      records.addChildren([record.addChildren([recordPages])]),
      physicians,
      notes,
      packet,
      madePacket,
    ]),
  ]),
  defaultPreload: false,
});
