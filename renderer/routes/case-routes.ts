import { createRoute } from '@tanstack/react-router';
import { Asked } from '../../shared/domain/question.ts';
import { EditCase } from '../cases/EditCasePage.tsx';
import { WholeCase } from '../cases/ExportCasePage.tsx';
import { CustodyPlace } from '../custody/CustodyPage.tsx';
import { InsurancePlace } from '../insurance/InsurancePage.tsx';
import { LedgerPlace } from '../ledger/LedgerPage.tsx';
import { LetterPlace } from '../letters/LetterPage.tsx';
import { LettersPlace } from '../letters/LettersPage.tsx';
import { NotesPlace } from '../notes/NotesPage.tsx';
import { Overview } from '../overview/OverviewPage.tsx';
import { MadePacketPlace } from '../packets/MadePacketPage.tsx';
import { PacketPlace } from '../packets/PacketPage.tsx';
import { PrintedPlace } from '../printouts/PrintoutPage.tsx';
import { AppointmentPlace } from '../providers/AppointmentPage.tsx';
import { ComparisonPlace } from '../providers/CandidateComparisonPage.tsx';
import { PhysiciansPlace } from '../providers/ProvidersPage.tsx';
import { QuestionsPlace } from '../questions/QuestionsPage.tsx';
import { RecordsPlace } from '../records/RecordsPage.tsx';
import { RequestsPlace } from '../requests/RequestsPage.tsx';
import { ReviewPlace } from '../review/ReviewPage.tsx';
import { SchedulePlace } from '../schedule/SchedulePage.tsx';
import { ofCase } from './root-route.ts';

// The places of a case up to the appointment, and those that go with it all along.

export const overview = createRoute({
  getParentRoute: () => ofCase,
  path: '/',
  component: Overview,
  staticData: { place: 'Overview' },
});

export const edit = createRoute({
  getParentRoute: () => ofCase,
  path: 'edit',
  component: EditCase,
  staticData: { place: 'Case' },
});

export const whole = createRoute({
  getParentRoute: () => ofCase,
  path: 'whole',
  component: WholeCase,
  staticData: { place: 'The whole case' },
});

/** A printed piece as it will be; `of`: which, where there are several. */
export const printed = createRoute({
  getParentRoute: () => ofCase,
  path: 'print/$piece',
  component: PrintedPlace,
  validateSearch: ({ of }): { of?: string } => (typeof of === 'string' ? { of } : {}),
  staticData: { place: 'Page' },
});

export const review = createRoute({
  getParentRoute: () => ofCase,
  path: 'review',
  component: ReviewPlace,
  staticData: { place: 'Review' },
});

export const records = createRoute({
  getParentRoute: () => ofCase,
  path: 'records',
  component: RecordsPlace,
  // What the records are opened for: the first to review, or the first that needs its password.
  validateSearch: ({ show }): { show?: 'review' | 'locked' } => (show === 'review' || show === 'locked' ? { show } : {}),
  staticData: { place: 'Records' },
});

/** The same place with one record open beside the list. */
export const record = createRoute({ getParentRoute: () => records, path: '$recordId' });

/** Its pages, in the list's place. */
export const recordPages = createRoute({ getParentRoute: () => record, path: 'pages' });

export const requests = createRoute({
  getParentRoute: () => ofCase,
  path: 'requests',
  component: RequestsPlace,
  // The request that is open beside the list.
  validateSearch: ({ open }): { open?: string } => (typeof open === 'string' ? { open } : {}),
  staticData: { place: 'Requests' },
});

export const letters = createRoute({
  getParentRoute: () => ofCase,
  path: 'letters',
  component: LettersPlace,
  staticData: { place: 'Letters' },
});

export const letter = createRoute({
  getParentRoute: () => ofCase,
  path: 'letters/$letterId',
  component: LetterPlace,
  staticData: { place: 'Letter' },
});

export const custody = createRoute({
  getParentRoute: () => ofCase,
  path: 'custody',
  component: CustodyPlace,
  staticData: { place: 'Slides and discs' },
});

export const schedule = createRoute({
  getParentRoute: () => ofCase,
  path: 'schedule',
  component: SchedulePlace,
  staticData: { place: 'Plan' },
});

export const insurance = createRoute({
  getParentRoute: () => ofCase,
  path: 'insurance',
  component: InsurancePlace,
  staticData: { place: 'Insurance' },
});

export const physicians = createRoute({
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

export const comparison = createRoute({
  getParentRoute: () => ofCase,
  path: 'comparison',
  component: ComparisonPlace,
  staticData: { place: 'Comparison' },
});

export const appointment = createRoute({
  getParentRoute: () => ofCase,
  path: 'appointment',
  component: AppointmentPlace,
  staticData: { place: 'Appointment' },
});

export const questions = createRoute({
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

export const notes = createRoute({
  getParentRoute: () => ofCase,
  path: 'notes',
  component: NotesPlace,
  // The note that is open beside the list.
  validateSearch: ({ open }): { open?: string } => (typeof open === 'string' ? { open } : {}),
  staticData: { place: 'Notes' },
});

export const packet = createRoute({
  getParentRoute: () => ofCase,
  path: 'packet',
  component: PacketPlace,
  staticData: { place: 'Packet' },
});

/** One that was made, page by page. */
export const madePacket = createRoute({
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

export const ledger = createRoute({
  getParentRoute: () => ofCase,
  path: 'ledger',
  component: LedgerPlace,
  staticData: { place: 'Who has what' },
});
