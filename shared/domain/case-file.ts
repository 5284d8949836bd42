import { z } from 'zod';
import { Activity } from './activity.ts';
import { Case } from './case.ts';
import { Checklist } from './checklist.ts';
import { Judgement } from './comparison.ts';
import { Custody } from './custody.ts';
import { Decision, PastDecision } from './decision.ts';
import { Reminder } from './due.ts';
import { Contact, Insurance } from './insurance.ts';
import { UnreadableFile } from './job.ts';
import { Ledger } from './ledger.ts';
import { Letter } from './letter.ts';
import { Note } from './note.ts';
import { Opinion } from './opinion.ts';
import { Packet, PacketChoice, PacketContents } from './packet.ts';
import { Day } from './partial-date.ts';
import { Provider } from './provider.ts';
import { Question } from './question.ts';
import { MedicalRecord } from './record.ts';
import { Reply } from './reply.ts';
import { RecordRequest } from './request.ts';
import { Resolution } from './resolution.ts';
import { Review } from './review.ts';

/** The path of a file within the archive. */
const Path = z.string();

/** The data of a whole case: `case.json` in the exported archive. Removed entries are left out. */
export const CaseFile = z.object({
  format: z.literal('second-look-case'),
  /** A higher version has another meaning: a reader refuses what it does not know. */
  version: z.literal(1),
  /** The day of the export, and the program that wrote it. */
  written: Day,
  program: z.string(),
  case: Case,
  review: Review,
  checklist: Checklist,
  /** `file`: the source, unchanged. `pagesFile`: the PDF made from the source; null: the source is used itself. */
  records: z.array(MedicalRecord.extend({ file: Path, pagesFile: Path.nullable() })),
  notes: z.array(Note.extend({ file: Path })),
  letters: z.array(Letter.extend({ file: Path })),
  providers: z.array(Provider),
  requests: z.array(RecordRequest),
  custody: z.array(Custody),
  insurance: Insurance,
  contacts: z.array(Contact),
  questions: z.array(Question),
  reminders: z.array(Reminder),
  packetChoice: PacketChoice,
  packets: z.array(Packet.extend({ file: Path, contents: PacketContents.nullable() })),
  ledger: Ledger,
  opinions: z.array(Opinion),
  replies: z.array(Reply),
  judgements: z.array(Judgement),
  resolution: Resolution,
  decision: Decision,
  /** All decisions, newest first, each with its decision record. */
  decisions: z.array(PastDecision.extend({ file: Path })),
  /** The activity, newest first. */
  activity: z.array(Activity),
  /** Files named above that could not be read from the vault. */
  missing: z.array(UnreadableFile),
});
export type CaseFile = z.infer<typeof CaseFile>;
