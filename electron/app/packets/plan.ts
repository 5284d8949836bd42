import type { CheckFinding, PacketPlan } from '../../../shared/domain/packet.ts';
import { checkPacket } from '../../../shared/packet/check.ts';
import { planPacket } from '../../../shared/packet/plan.ts';
import { reasonsText } from '../../../shared/review/reasons.ts';
import { checklistOf } from '../checklist/facts.ts';
import type { AppPorts } from '../ports.ts';
import type { Opened } from '../vault/session.ts';

/** What a packet of this case, made on this day, would hold, and what its recipient would miss. Throws Problem NOT_FOUND. */
export function planOf(
  { queries, sample }: Opened,
  { version }: Pick<AppPorts, 'version'>,
  caseId: string,
  date: string,
): { plan: PacketPlan; findings: CheckFinding[] } {
  const subject = queries.cases.get(caseId);
  const facts = {
    records: queries.records.list(caseId),
    notes: queries.notes.list(caseId),
    checklist: checklistOf(queries, subject, date),
    choice: queries.packets.choice(caseId),
  };
  const plan = planPacket({
    case: { ...subject, reasons: reasonsText(queries.review.get(caseId), subject.reasons) },
    ...facts,
    providers: queries.providers.all(caseId),
    questions: queries.questions.list(caseId),
    requests: queries.requests.list(caseId),
    date,
    program: `Second Look ${version}`,
    mark: sample ? 'SAMPLE' : '',
  });
  return { plan, findings: checkPacket({ ...facts, date }) };
}
