import { createRoute } from '@tanstack/react-router';
import { Asked } from '../../shared/domain/question.ts';
import { EditCasePage } from '../cases/EditCasePage.tsx';
import { ExportCasePage } from '../cases/ExportCasePage.tsx';
import { CustodyPage } from '../custody/CustodyPage.tsx';
import { InsurancePage } from '../insurance/InsurancePage.tsx';
import { LedgerPage } from '../ledger/LedgerPage.tsx';
import { LetterPage } from '../letters/LetterPage.tsx';
import { LettersPage } from '../letters/LettersPage.tsx';
import { NotesPage } from '../notes/NotesPage.tsx';
import { OverviewPage } from '../overview/OverviewPage.tsx';
import { MadePacketPage } from '../packets/MadePacketPage.tsx';
import { PacketPage } from '../packets/PacketPage.tsx';
import { PrintoutPage } from '../printouts/PrintoutPage.tsx';
import { AppointmentPage } from '../providers/AppointmentPage.tsx';
import { CandidateComparisonPage } from '../providers/CandidateComparisonPage.tsx';
import { ProvidersPage } from '../providers/ProvidersPage.tsx';
import { QuestionsPage } from '../questions/QuestionsPage.tsx';
import { RecordsPage } from '../records/RecordsPage.tsx';
import { RequestsPage } from '../requests/RequestsPage.tsx';
import { ReviewPage } from '../review/ReviewPage.tsx';
import { SchedulePage } from '../schedule/SchedulePage.tsx';
import { ofCase } from './root-route.ts';

// The places of a case up to the appointment, and those that go with it all along.

export const overview = createRoute({
  getParentRoute: () => ofCase,
  path: '/',
  component: OverviewPage,
  staticData: { place: 'Overview' },
});

export const edit = createRoute({
  getParentRoute: () => ofCase,
  path: 'edit',
  component: EditCasePage,
  staticData: { place: 'Case' },
});

export const whole = createRoute({
  getParentRoute: () => ofCase,
  path: 'whole',
  component: ExportCasePage,
  staticData: { place: 'The whole case' },
});

/** A printed piece as it will be; `of`: which, where there are several. */
export const printed = createRoute({
  getParentRoute: () => ofCase,
  path: 'print/$piece',
  component: PrintoutPage,
  validateSearch: ({ of }): { of?: string } => (typeof of === 'string' ? { of } : {}),
  staticData: { place: 'Page' },
});

export const review = createRoute({
  getParentRoute: () => ofCase,
  path: 'review',
  component: ReviewPage,
  staticData: { place: 'Review' },
});

export const records = createRoute({
  getParentRoute: () => ofCase,
  path: 'records',
  component: RecordsPage,
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
  component: RequestsPage,
  // The request that is open beside the list.
  validateSearch: ({ open }): { open?: string } => (typeof open === 'string' ? { open } : {}),
  staticData: { place: 'Requests' },
});

export const letters = createRoute({
  getParentRoute: () => ofCase,
  path: 'letters',
  component: LettersPage,
  staticData: { place: 'Letters' },
});

export const letter = createRoute({
  getParentRoute: () => ofCase,
  path: 'letters/$letterId',
  component: LetterPage,
  staticData: { place: 'Letter' },
});

export const custody = createRoute({
  getParentRoute: () => ofCase,
  path: 'custody',
  component: CustodyPage,
  staticData: { place: 'Slides and discs' },
});

export const schedule = createRoute({
  getParentRoute: () => ofCase,
  path: 'schedule',
  component: SchedulePage,
  staticData: { place: 'Plan' },
});

export const insurance = createRoute({
  getParentRoute: () => ofCase,
  path: 'insurance',
  component: InsurancePage,
  staticData: { place: 'Insurance' },
});

export const physicians = createRoute({
  getParentRoute: () => ofCase,
  path: 'physicians',
  component: ProvidersPage,
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
  component: CandidateComparisonPage,
  staticData: { place: 'Comparison' },
});

export const appointment = createRoute({
  getParentRoute: () => ofCase,
  path: 'appointment',
  component: AppointmentPage,
  staticData: { place: 'Appointment' },
});

export const questions = createRoute({
  getParentRoute: () => ofCase,
  path: 'questions',
  component: QuestionsPage,
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
  component: NotesPage,
  // The note that is open beside the list.
  validateSearch: ({ open }): { open?: string } => (typeof open === 'string' ? { open } : {}),
  staticData: { place: 'Notes' },
});

export const packet = createRoute({
  getParentRoute: () => ofCase,
  path: 'packet',
  component: PacketPage,
  staticData: { place: 'Packet' },
});

/** One that was made, page by page. */
export const madePacket = createRoute({
  getParentRoute: () => ofCase,
  path: 'packet/$packetId',
  component: MadePacketPage,
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
  component: LedgerPage,
  staticData: { place: 'Who has what' },
});
