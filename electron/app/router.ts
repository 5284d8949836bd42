import { casesDoor } from './cases/door.ts';
import { checklistDoor } from './checklist/door.ts';
import { door } from './context.ts';
import { intakeDoor } from './intake/door.ts';
import { jobsDoor } from './jobs/door.ts';
import { notesDoor } from './notes/door.ts';
import { packetsDoor } from './packets/door.ts';
import { providersDoor } from './providers/door.ts';
import { recordsDoor } from './records/door.ts';
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
});
