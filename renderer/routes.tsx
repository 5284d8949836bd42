import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { Asked } from '../shared/domain/question.ts';
import { PathKey } from '../shared/domain/way-on.ts';
import { AllCases } from './cases/AllCases.tsx';
import { ArchivedCases } from './cases/ArchivedCases.tsx';
import { EditCase } from './cases/EditCase.tsx';
import { NewCase } from './cases/NewCase.tsx';
import { WholeCase } from './cases/WholeCase.tsx';
import { Lost } from './components/Lost.tsx';
import { CustodyPlace } from './custody/CustodyPlace.tsx';
import { DecisionPlace } from './decision/DecisionPlace.tsx';
import { DuePlace } from './due/DuePlace.tsx';
import { Frame } from './frame/Frame.tsx';
import { InsurancePlace } from './insurance/InsurancePlace.tsx';
import { LedgerPlace } from './ledger/LedgerPlace.tsx';
import { LetterPlace } from './letters/LetterPlace.tsx';
import { LettersPlace } from './letters/LettersPlace.tsx';
import { NotesPlace } from './notes/NotesPlace.tsx';
import { OpinionsPlace } from './opinions/OpinionsPlace.tsx';

import { Overview } from './overview/Overview.tsx';
import { MadePacketPlace } from './packet/MadePacketPlace.tsx';
import { PacketPlace } from './packet/PacketPlace.tsx';
import { AppointmentPlace } from './physicians/AppointmentPlace.tsx';
import { ComparisonPlace } from './physicians/ComparisonPlace.tsx';
import { PhysiciansPlace } from './physicians/PhysiciansPlace.tsx';
import { PrintedPlace } from './printed/PrintedPlace.tsx';
import { QuestionsPlace } from './questions/QuestionsPlace.tsx';
import { RecordsPlace } from './records/RecordsPlace.tsx';
import { RequestsPlace } from './requests/RequestsPlace.tsx';
import { ReviewPlace } from './review/ReviewPlace.tsx';
import { SchedulePlace } from './schedule/SchedulePlace.tsx';
import { Settings } from './settings/Settings.tsx';
import { SideBySidePlace } from './side-by-side/SideBySidePlace.tsx';
import { WayOnPlace } from './way-on/WayOnPlace.tsx';

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
const archivedCases = createRoute({
  getParentRoute: () => root,
  path: 'cases/archived',
  component: ArchivedCases,
  staticData: { place: 'Archived' },
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
const whole = createRoute({
  getParentRoute: () => ofCase,
  path: 'whole',
  component: WholeCase,
  staticData: { place: 'The whole case' },
});
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
  // Who is open beside the list, or that a candidate is to be added.
  validateSearch: ({ open, add }): { open?: string; add?: 'candidate' } => ({
    ...(typeof open === 'string' ? { open } : {}),
    ...(add === 'candidate' ? { add } : {}),
  }),
  staticData: { place: 'Physicians' },
});
const notes = createRoute({
  getParentRoute: () => ofCase,
  path: 'notes',
  component: NotesPlace,
  // The note that is open beside the list.
  validateSearch: ({ open }): { open?: string } => (typeof open === 'string' ? { open } : {}),
  staticData: { place: 'Notes' },
});
const review = createRoute({
  getParentRoute: () => ofCase,
  path: 'review',
  component: ReviewPlace,
  staticData: { place: 'Review' },
});
const requests = createRoute({
  getParentRoute: () => ofCase,
  path: 'requests',
  component: RequestsPlace,
  // The request that is open beside the list.
  validateSearch: ({ open }): { open?: string } => (typeof open === 'string' ? { open } : {}),
  staticData: { place: 'Requests' },
});
const letters = createRoute({
  getParentRoute: () => ofCase,
  path: 'letters',
  component: LettersPlace,
  staticData: { place: 'Letters' },
});
const letter = createRoute({
  getParentRoute: () => ofCase,
  path: 'letters/$letterId',
  component: LetterPlace,
  staticData: { place: 'Letter' },
});
const custody = createRoute({
  getParentRoute: () => ofCase,
  path: 'custody',
  component: CustodyPlace,
  staticData: { place: 'Slides and discs' },
});
const schedule = createRoute({
  getParentRoute: () => ofCase,
  path: 'schedule',
  component: SchedulePlace,
  staticData: { place: 'Plan' },
});
const insurance = createRoute({
  getParentRoute: () => ofCase,
  path: 'insurance',
  component: InsurancePlace,
  staticData: { place: 'Insurance' },
});
const comparison = createRoute({
  getParentRoute: () => ofCase,
  path: 'comparison',
  component: ComparisonPlace,
  staticData: { place: 'Comparison' },
});
const appointment = createRoute({
  getParentRoute: () => ofCase,
  path: 'appointment',
  component: AppointmentPlace,
  staticData: { place: 'Appointment' },
});
const questions = createRoute({
  getParentRoute: () => ofCase,
  path: 'questions',
  component: QuestionsPlace,
  // To whom the questions go; left out: the second physician.
  validateSearch: ({ ask }): { ask?: Asked } => {
    const { data } = Asked.safeParse(ask);
    return data ? { ask: data } : {};
  },
  staticData: { place: 'Questions' },
});
/** A printed piece as it will be; `of`: which, where there are several. */
const printed = createRoute({
  getParentRoute: () => ofCase,
  path: 'print/$piece',
  component: PrintedPlace,
  validateSearch: ({ of }): { of?: string } => (typeof of === 'string' ? { of } : {}),
  staticData: { place: 'Page' },
});
const due = createRoute({ getParentRoute: () => root, path: 'due', component: DuePlace, staticData: { place: 'Due' } });
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
  // That it is being handed over, and the page to open it at, from 1.
  validateSearch: ({ hand, page }): { hand?: true; page?: number } => ({
    ...(hand === true ? { hand } : {}),
    ...(typeof page === 'number' && page > 0 ? { page } : {}),
  }),
  staticData: { place: 'Packet' },
});

const ledger = createRoute({
  getParentRoute: () => ofCase,
  path: 'ledger',
  component: LedgerPlace,
  staticData: { place: 'Who has what' },
});
const opinions = createRoute({
  getParentRoute: () => ofCase,
  path: 'opinions',
  component: OpinionsPlace,
  // The opinion that is open beside the list, and the record that is read beside it, from which page.
  validateSearch: ({ open, read, page }): { open?: string; read?: string; page?: number } => ({
    ...(typeof open === 'string' ? { open } : {}),
    ...(typeof read === 'string' ? { read } : {}),
    ...(Number.isInteger(page) && Number(page) > 0 ? { page: Number(page) } : {}),
  }),
  staticData: { place: 'Opinions' },
});
const sideBySide = createRoute({
  getParentRoute: () => ofCase,
  path: 'side-by-side',
  component: SideBySidePlace,
  staticData: { place: 'Side by side' },
});
const wayOn = createRoute({
  getParentRoute: () => ofCase,
  path: 'way-on',
  component: WayOnPlace,
  // The step that is open beside the list.
  validateSearch: ({ step }): { step?: PathKey } => {
    const { data } = PathKey.safeParse(step);
    return data ? { step: data } : {};
  },
  staticData: { place: 'The way on' },
});
const decision = createRoute({
  getParentRoute: () => ofCase,
  path: 'decision',
  component: DecisionPlace,
  staticData: { place: 'Decision' },
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    cases,
    newCase,
    archivedCases,
    settings,
    due,
    ofCase.addChildren([
      overview,
      edit,
      whole,
      records.addChildren([record.addChildren([recordPages])]),
      physicians,
      notes,
      packet,
      madePacket,
      review,
      requests,
      letters,
      letter,
      custody,
      schedule,
      insurance,
      comparison,
      appointment,
      questions,
      printed,
      ledger,
      opinions,
      sideBySide,
      wayOn,
      decision,
    ]),
  ]),
  defaultPreload: false,
});
