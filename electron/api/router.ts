import { casesDoor } from './cases/cases.router.ts';
import { checklistDoor } from './checklist/checklist.router.ts';
import { contactsDoor } from './contacts/contacts.router.ts';
import { door } from './context.ts';
import { custodyDoor } from './custody/custody.router.ts';
import { decisionDoor } from './decision/decision.router.ts';
import { datesDoor } from './due/due.router.ts';
import { hintsDoor } from './hints/hints.router.ts';
import { intakeDoor } from './import/import.router.ts';
import { insuranceDoor } from './insurance/insurance.router.ts';
import { jobsDoor } from './jobs/jobs.router.ts';
import { lettersDoor } from './letters/letters.router.ts';
import { notesDoor } from './notes/notes.router.ts';
import { opinionsDoor } from './opinions/opinions.router.ts';
import { packetsDoor } from './packets/packets.router.ts';
import { printedDoor } from './printouts/printouts.router.ts';
import { providersDoor } from './providers/providers.router.ts';
import { questionsDoor } from './questions/questions.router.ts';
import { recordsDoor } from './records/records.router.ts';
import { remindersDoor } from './reminders/reminders.router.ts';
import { repliesDoor } from './replies/replies.router.ts';
import { requestsDoor } from './requests/requests.router.ts';
import { resolutionDoor } from './resolution/resolution.router.ts';
import { reviewDoor } from './review/review.router.ts';
import { vaultDoor } from './vault/vault.router.ts';

/** All subjects, joined. */
export const router = door.router({
  vault: vaultDoor,
  cases: casesDoor,
  intake: intakeDoor,
  records: recordsDoor,
  checklist: checklistDoor,
  providers: providersDoor,
  notes: notesDoor,
  packets: packetsDoor,
  jobs: jobsDoor,
  review: reviewDoor,
  letters: lettersDoor,
  requests: requestsDoor,
  custody: custodyDoor,
  insurance: insuranceDoor,
  contacts: contactsDoor,
  questions: questionsDoor,
  reminders: remindersDoor,
  dates: datesDoor,
  printed: printedDoor,
  opinions: opinionsDoor,
  replies: repliesDoor,
  resolution: resolutionDoor,
  decision: decisionDoor,
  hints: hintsDoor,
});
