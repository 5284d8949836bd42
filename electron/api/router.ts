import { backupRouter } from './backup/backup.router.ts';
import { bundlesRouter } from './bundles/bundles.router.ts';
import { casesRouter } from './cases/cases.router.ts';
import { checklistRouter } from './checklist/checklist.router.ts';
import { comparisonRouter } from './comparison/comparison.router.ts';
import { contactsRouter } from './contacts/contacts.router.ts';
import { custodyRouter } from './custody/custody.router.ts';
import { decisionRouter } from './decision/decision.router.ts';
import { dueRouter } from './due/due.router.ts';
import { hintsRouter } from './hints/hints.router.ts';
import { importRouter } from './import/import.router.ts';
import { insuranceRouter } from './insurance/insurance.router.ts';
import { jobsRouter } from './jobs/jobs.router.ts';
import { keysRouter } from './keys/keys.router.ts';
import { ledgerRouter } from './ledger/ledger.router.ts';
import { lettersRouter } from './letters/letters.router.ts';
import { lockingRouter } from './locking/locking.router.ts';
import { notesRouter } from './notes/notes.router.ts';
import { opinionsRouter } from './opinions/opinions.router.ts';
import { packetsRouter } from './packets/packets.router.ts';
import { printoutsRouter } from './printouts/printouts.router.ts';
import { publicProcedure } from './procedures.ts';
import { providersRouter } from './providers/providers.router.ts';
import { questionsRouter } from './questions/questions.router.ts';
import { recordsRouter } from './records/records.router.ts';
import { remindersRouter } from './reminders/reminders.router.ts';
import { repliesRouter } from './replies/replies.router.ts';
import { requestsRouter } from './requests/requests.router.ts';
import { resolutionRouter } from './resolution/resolution.router.ts';
import { reviewRouter } from './review/review.router.ts';
import { scheduleRouter } from './schedule/schedule.router.ts';
import { trashRouter } from './trash/trash.router.ts';
import { vaultRouter } from './vault/vault.router.ts';

/** All subjects, joined. */
export const router = publicProcedure.router({
  vault: vaultRouter,
  cases: casesRouter,
  bundles: bundlesRouter,
  import: importRouter,
  records: recordsRouter,
  checklist: checklistRouter,
  providers: providersRouter,
  notes: notesRouter,
  packets: packetsRouter,
  ledger: ledgerRouter,
  jobs: jobsRouter,
  review: reviewRouter,
  letters: lettersRouter,
  requests: requestsRouter,
  custody: custodyRouter,
  insurance: insuranceRouter,
  contacts: contactsRouter,
  questions: questionsRouter,
  reminders: remindersRouter,
  due: dueRouter,
  schedule: scheduleRouter,
  printouts: printoutsRouter,
  opinions: opinionsRouter,
  comparison: comparisonRouter,
  replies: repliesRouter,
  resolution: resolutionRouter,
  decision: decisionRouter,
  hints: hintsRouter,
  locking: lockingRouter,
  keys: keysRouter,
  trash: trashRouter,
  backup: backupRouter,
});
