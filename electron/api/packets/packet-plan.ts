import type { PacketChoice, StyleFacts } from '../../../shared/domain/packet.ts';
import type { CheckFinding, PacketPlan } from '../../../shared/domain/packet-plan.ts';
import { styleFactsOf } from '../../../shared/packets/apply-style.ts';
import { checkPacket } from '../../../shared/packets/packet-check.ts';
import { planPacket } from '../../../shared/packets/packet-plan.ts';
import { type Following, followingOf, NOTHING_FOLLOWED } from '../../../shared/packets/supplement.ts';
import { reasonsText } from '../../../shared/review/reasons.ts';
import { checklistOf } from '../checklist/checklist-facts.ts';
import type { AppPorts } from '../ports.ts';
import type { Queries } from '../queries.ts';
import type { OpenSession } from '../vault/vault-session.ts';

/** The packet that a supplement of this case follows; nothing for the other styles. */
function supplementFacts(queries: Queries, caseId: string, choice: PacketChoice): Following {
  if (choice.style !== 'supplement') return NOTHING_FOLLOWED;
  const packetById = (id: string) => ({ packet: queries.packets.get(id), contents: queries.packets.contents(id) });
  return followingOf(choice, queries.packets.handedOver(caseId), packetById, queries.opinions.list(caseId));
}

/** The contents of a packet of this case made on this day, and what its recipient would miss. Throws Problem NOT_FOUND. */
export function planOf(
  { queries, sample }: OpenSession,
  { version }: Pick<AppPorts, 'version'>,
  caseId: string,
  date: string,
): { plan: PacketPlan; findings: CheckFinding[]; facts: StyleFacts; since: string | null } {
  const patientCase = queries.cases.get(caseId);
  const choice = queries.packets.choice(caseId);
  const input = {
    case: { ...patientCase, reasons: reasonsText(queries.review.get(caseId), patientCase.reasons) },
    records: queries.records.list(caseId),
    notes: queries.notes.list(caseId),
    checklist: checklistOf(queries, patientCase, date),
    providers: queries.providers.all(caseId),
    questions: queries.questions.list(caseId),
    requests: queries.requests.list(caseId),
    opinions: queries.opinions.list(caseId),
    judgements: queries.judgements.list(caseId),
    replies: queries.replies.list(caseId),
    resolution: queries.resolution.get(caseId),
    following: supplementFacts(queries, caseId, choice),
    choice,
    date,
    program: `Second Look ${version}`,
    mark: sample ? 'SAMPLE' : '',
  };
  const plan = planPacket(input);
  const facts = styleFactsOf(input);
  const pagesNaming = (phrases: readonly string[]) => queries.records.namedIn(caseId, phrases);
  const findings = checkPacket({ ...input, questions: plan.questions, facts, pagesNaming });
  return { plan, findings, facts, since: input.following.followedId };
}
