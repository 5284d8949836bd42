import { useQuery } from '@tanstack/react-query';
import { outcomeOf } from '../../shared/comparison/compare.ts';
import type { Judgement } from '../../shared/domain/comparison.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { Opinion } from '../../shared/domain/opinion.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import type { RecordRequest } from '../../shared/domain/request.ts';
import type { Review } from '../../shared/domain/review.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import type { InsuranceState } from '../../shared/insurance/insurance-state.ts';
import { candidatesOf, type RoleFacts, secondOf } from '../../shared/providers/roles.ts';
import { isLate, isWaiting, stateOf as requestState } from '../../shared/requests/answer-deadline.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { useInsuranceState } from '../insurance/useInsuranceState.ts';
import type { PageKey } from '../pages/pages.ts';

/** A small state at the right of an entry of the sidebar. */
export type PageState = { word?: string; unit?: string; tone?: 'attention' | 'done' };

function count(number: number | undefined, unit: string): PageState {
  return number ? { word: String(number), unit } : {};
}

function stateOf({ word, tone }: InsuranceState): PageState {
  return tone === 'plain' ? { word } : { word, tone };
}

function reviewState({ gate, reasons }: Review): PageState {
  if (gate === 'emergency') return { word: 'do not wait', tone: 'attention' };
  if (gate !== null && reasons.length > 0) return { word: 'done', tone: 'done' };
  return gate !== null || reasons.length > 0 ? { word: 'begun' } : {};
}

/** Late ones first, then those that are not sent, then how many are waited for. */
function requestsState(requests: readonly RecordRequest[]): PageState {
  const day = today();
  const late = requests.filter((request) => isLate(request, day)).length;
  if (late > 0) return { word: `${late} late`, tone: 'attention' };
  const drafted = requests.filter((request) => requestState(request) === 'drafted').length;
  if (drafted > 0) return { word: `${drafted} to send`, tone: 'attention' };
  const out = requests.filter(isWaiting).length;
  if (out > 0) return { word: `${out} out` };
  return requests.some((request) => requestState(request) === 'received') ? { word: 'answered', tone: 'done' } : {};
}

/** Whether the second physician is chosen, else how many are considered, else how many there are. */
function providersState(facts: RoleFacts): PageState {
  if (secondOf(facts)) return { word: 'chosen', tone: 'done' };
  const candidates = candidatesOf(facts).length;
  if (candidates > 0) return { word: formatCount(candidates, 'candidate') };
  return count(facts.providers.length, 'physicians and institutions');
}

/** Whether a packet is with whom it is for, the latest of them counts. */
function packetState([latest]: readonly Packet[]): PageState {
  if (!latest) return {};
  return latest.issue === null ? { word: 'made' } : { word: 'handed over', tone: 'done' };
}

/** How the opinions stand, said without a colour: to agree is not better than to differ. */
function opinionsState(opinions: readonly Opinion[], judgements: readonly Judgement[]): PageState {
  const outcome = outcomeOf({ opinions, judgements });
  return outcome === 'agree' || outcome === 'differ' ? { word: outcome } : count(opinions.length, 'opinions');
}

function decisionState({ decided, values, plan, chosen, marks }: Decision): PageState {
  if (decided !== null) return { word: 'decided', tone: 'done' };
  const begun = values.length > 0 || plan !== '' || chosen !== null || Object.keys(marks).length > 0;
  return begun ? { word: 'begun' } : {};
}

type PageWithState = Extract<
  PageKey,
  'review' | 'records' | 'requests' | 'providers' | 'insurance' | 'questions' | 'packets' | 'opinions' | 'decision'
>;

/** How the pages of a case stand, in a word each; nothing where there is nothing to say. */
export function usePageStates(caseId: string): Record<PageWithState, PageState> {
  const row = useQuery({
    ...orpc.cases.list.queryOptions(),
    select: (rows) => rows.find(({ id }) => id === caseId),
  }).data;
  const providers = useQuery(orpc.providers.list.queryOptions({ input: { caseId } })).data;
  const of = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } })).data;
  const notes = useQuery(orpc.notes.list.queryOptions({ input: { caseId } })).data;
  const questions = useQuery(orpc.questions.list.queryOptions({ input: { caseId } })).data;
  const packets = useQuery(orpc.packets.list.queryOptions({ input: { caseId } })).data;
  const requests = useQuery(orpc.requests.list.queryOptions({ input: { caseId } })).data;
  const review = useQuery(orpc.review.get.queryOptions({ input: { caseId } })).data;
  const opinions = useQuery(orpc.opinions.list.queryOptions({ input: { caseId } })).data;
  const judgements = useQuery(orpc.comparison.judgements.queryOptions({ input: { caseId } })).data;
  const decision = useQuery(orpc.decision.get.queryOptions({ input: { caseId } })).data;
  const insurance = useInsuranceState(caseId);
  const isClosed = (decision?.decided ?? of?.archived ?? null) !== null;
  return {
    records: row?.toReview ? { word: `${row.toReview} to review`, tone: 'attention' } : count(row?.records, 'records'),
    providers: of && providers ? providersState({ case: of, providers }) : {},
    review: review ? reviewState(review) : {},
    // Once it is decided, or archived, no office is waited for any more.
    requests: requests && !isClosed ? requestsState(requests) : {},
    insurance: insurance ? stateOf(insurance) : {},
    questions: questions?.length ? count(questions.length, 'questions') : count(notes?.length, 'notes'),
    opinions: opinions && judgements ? opinionsState(opinions, judgements) : {},
    decision: decision ? decisionState(decision) : {},
    packets: packetState(packets ?? []),
  };
}
