import { casesDoor } from './cases/door.ts';
import { checklistDoor } from './checklist/door.ts';
import { contactsDoor } from './contacts/door.ts';
import { door } from './context.ts';
import { custodyDoor } from './custody/door.ts';
import { datesDoor } from './dates/door.ts';
import { decisionDoor } from './decision/door.ts';
import { hintsDoor } from './hints/door.ts';
import { insuranceDoor } from './insurance/door.ts';
import { intakeDoor } from './intake/door.ts';
import { jobsDoor } from './jobs/door.ts';
import { lettersDoor } from './letters/door.ts';
import { notesDoor } from './notes/door.ts';
import { opinionsDoor } from './opinions/door.ts';
import { repliesDoor } from './opinions/replies-door.ts';
import { resolutionDoor } from './opinions/resolution-door.ts';
import { packetsDoor } from './packets/door.ts';
import { printedDoor } from './printed/door.ts';
import { providersDoor } from './providers/door.ts';
import { questionsDoor } from './questions/door.ts';
import { recordsDoor } from './records/door.ts';
import { remindersDoor } from './reminders/door.ts';
import { requestsDoor } from './requests/door.ts';
import { reviewDoor } from './review/door.ts';
import { vaultDoor } from './vault/door.ts';

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
