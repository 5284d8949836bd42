import type { Case } from '../domain/case.ts';
import type { Checklist } from '../domain/checklist.ts';
import type { Judgement } from '../domain/comparison.ts';
import type { Custody } from '../domain/custody.ts';
import type { Decision } from '../domain/decision.ts';
import type { Reminder } from '../domain/due.ts';
import type { Id } from '../domain/identity.ts';
import type { Contact, Insurance } from '../domain/insurance.ts';
import type { Letter } from '../domain/letter.ts';
import type { Note } from '../domain/note.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { Packet, PacketContents } from '../domain/packet.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import type { Question } from '../domain/question.ts';
import type { MedicalRecord } from '../domain/record.ts';
import type { Reply } from '../domain/reply.ts';
import type { RecordRequest } from '../domain/request.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { Review } from '../domain/review.ts';

/** Everything about a case that the rules read, on a given day. Removed entries are not in it. */
export interface Journey {
  case: Case;
  today: Day;
  checklist: Checklist;
  records: readonly (Pick<
    MedicalRecord,
    'id' | 'kind' | 'title' | 'serviceDate' | 'providerId' | 'reviewed' | 'reading' | 'added'
  > & {
    source: Pick<MedicalRecord['source'], 'name'>;
  })[];
  review: Review;
  letters: readonly Omit<Letter, 'text' | 'fixed'>[];
  requests: readonly RecordRequest[];
  custody: readonly Custody[];
  insurance: Insurance;
  contacts: readonly Contact[];
  providers: readonly Provider[];
  questions: readonly Question[];
  notes: readonly Note[];
  reminders: readonly Reminder[];
  /** How many packets were made, and when and which the latest is; null: none. */
  packets: { count: number; latest: string | null; latestId: Id | null };
  /** The packets that were handed over, the latest first. */
  handedOver: readonly Packet[];
  /**
   * Returns the contents of a packet by its id; null: unknown. The call reads from the vault, so rules make it only where they
   * need it.
   */
  contentsOf(packetId: string): Pick<PacketContents, 'entries'> | null;
  opinions: readonly Opinion[];
  replies: readonly Reply[];
  judgements: readonly Judgement[];
  resolution: Resolution;
  decision: Decision;
}
