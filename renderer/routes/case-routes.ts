import { createRoute } from '@tanstack/react-router';
import { Audience } from '../../shared/domain/question.ts';
import { HandOverCasePage } from '../bundles/HandOverCasePage.tsx';
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
import { RemovedPage } from '../trash/RemovedPage.tsx';
import { casePage } from './page-route.ts';

// The pages of a case up to the appointment, and those that serve a case throughout.

export const overview = createRoute({
  ...casePage('overview'),
  component: OverviewPage,
});

export const editCase = createRoute({
  ...casePage('editCase'),
  component: EditCasePage,
});

export const exportCase = createRoute({
  ...casePage('exportCase'),
  component: ExportCasePage,
});

export const handOverCase = createRoute({
  ...casePage('handOverCase'),
  component: HandOverCasePage,
});

export const removed = createRoute({
  ...casePage('removed'),
  component: RemovedPage,
});

/** The preview of a printout; `of` names one where a kind has several. */
export const printout = createRoute({
  ...casePage('printout'),
  component: PrintoutPage,
  validateSearch: ({ of }): { of?: string } => (typeof of === 'string' ? { of } : {}),
});

export const review = createRoute({
  ...casePage('review'),
  component: ReviewPage,
});

export const records = createRoute({
  ...casePage('records'),
  component: RecordsPage,
  // The facet to begin with: records to review, or records that need a password.
  validateSearch: ({ show }): { show?: 'review' | 'locked' } => (show === 'review' || show === 'locked' ? { show } : {}),
});

/** The records page with one record open. */
export const record = createRoute({ getParentRoute: () => records, path: '$recordId', staticData: { page: 'record' } });

/** The pages of that record instead of the list. */
export const recordPages = createRoute({ getParentRoute: () => record, path: 'pages', staticData: { page: 'recordPages' } });

export const requests = createRoute({
  ...casePage('requests'),
  component: RequestsPage,
  // The request that is open beside the list.
  validateSearch: ({ open }): { open?: string } => (typeof open === 'string' ? { open } : {}),
});

export const letters = createRoute({
  ...casePage('letters'),
  component: LettersPage,
});

export const letter = createRoute({
  ...casePage('letter'),
  component: LetterPage,
});

export const custody = createRoute({
  ...casePage('custody'),
  component: CustodyPage,
});

export const schedule = createRoute({
  ...casePage('schedule'),
  component: SchedulePage,
});

export const insurance = createRoute({
  ...casePage('insurance'),
  component: InsurancePage,
});

export const providers = createRoute({
  ...casePage('providers'),
  component: ProvidersPage,
  // The open provider, or the form for a new candidate.
  validateSearch: ({ open, add }): { open?: string; add?: 'candidate' } => ({
    ...(typeof open === 'string' ? { open } : {}),
    ...(add === 'candidate' ? { add } : {}),
  }),
});

export const candidateComparison = createRoute({
  ...casePage('candidateComparison'),
  component: CandidateComparisonPage,
});

export const appointment = createRoute({
  ...casePage('appointment'),
  component: AppointmentPage,
});

export const questions = createRoute({
  ...casePage('questions'),
  component: QuestionsPage,
  // The audience of the questions; the default is the second physician.
  validateSearch: ({ ask }): { ask?: Audience } => {
    const { data } = Audience.safeParse(ask);
    return data ? { ask: data } : {};
  },
});

export const notes = createRoute({
  ...casePage('notes'),
  component: NotesPage,
  // The note that is open beside the list.
  validateSearch: ({ open }): { open?: string } => (typeof open === 'string' ? { open } : {}),
});

export const packets = createRoute({
  ...casePage('packets'),
  component: PacketPage,
});

/** A packet that was made, page by page. */
export const packet = createRoute({
  ...casePage('packet'),
  component: MadePacketPage,
  // `hand`: the form to hand the packet over is open. `page`: where to open the packet, from 1.
  validateSearch: ({ hand, page }): { hand?: true; page?: number } => ({
    ...(hand === true ? { hand } : {}),
    ...(typeof page === 'number' && page > 0 ? { page } : {}),
  }),
});

export const ledger = createRoute({
  ...casePage('ledger'),
  component: LedgerPage,
});
