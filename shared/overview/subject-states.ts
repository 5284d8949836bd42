import { outcomeOf } from '../comparison/compare.ts';
import type { Decision } from '../domain/decision.ts';
import type { SubjectState, SubjectStates } from '../domain/overview.ts';
import type { Review } from '../domain/review.ts';
import { formatCount } from '../format/amounts.ts';
import { insuranceState } from '../insurance/insurance-state.ts';
import type { Journey } from '../journey/journey.ts';
import { candidatesOf, secondPhysicianOf } from '../providers/roles.ts';
import { isLate, isWaiting, stateOf } from '../requests/answer-deadline.ts';

/** The state of each subject of a case on a day, in a word or a number. */
export function subjectStatesOf(journey: Journey): SubjectStates {
  const { questions, notes } = journey;
  const { word, tone } = insuranceState(journey);
  return {
    review: reviewState(journey.review),
    records: recordsState(journey),
    requests: requestsState(journey),
    providers: providersState(journey),
    insurance: state(word, tone),
    questions: questions.length > 0 ? amount(questions.length, 'questions') : amount(notes.length, 'notes'),
    packets: packetsState(journey),
    opinions: opinionsState(journey),
    decision: decisionState(journey.decision),
  };
}

const state = (word: string, tone: SubjectState['tone'] = 'plain'): SubjectState => ({ word, unit: '', tone });
const NOTHING = state('');
const amount = (number: number, unit: string): SubjectState =>
  number === 0 ? NOTHING : { word: String(number), unit, tone: 'plain' };

function reviewState({ gate, reasons }: Review): SubjectState {
  if (gate === 'emergency') return state('do not wait', 'attention');
  if (gate !== null && reasons.length > 0) return state('done', 'done');
  return gate !== null || reasons.length > 0 ? state('begun') : NOTHING;
}

function recordsState({ records }: Journey): SubjectState {
  const toReview = records.filter(({ reviewed }) => !reviewed).length;
  return toReview > 0 ? state(`${toReview} to review`, 'attention') : amount(records.length, 'records');
}

/** Late requests first, then those that are not sent, then those without an answer. A closed case waits for no office. */
function requestsState({ case: { archived }, decision, requests, today }: Journey): SubjectState {
  if (decision.decided !== null || archived !== null) return NOTHING;
  const late = requests.filter((request) => isLate(request, today)).length;
  if (late > 0) return state(`${late} late`, 'attention');
  const drafted = requests.filter((request) => stateOf(request) === 'drafted').length;
  if (drafted > 0) return state(`${drafted} to send`, 'attention');
  const waiting = requests.filter(isWaiting).length;
  if (waiting > 0) return state(`${waiting} out`);
  return requests.some((request) => stateOf(request) === 'received') ? state('answered', 'done') : NOTHING;
}

/** Whether the second physician is chosen, else the number of candidates, else that of all providers. */
function providersState(journey: Journey): SubjectState {
  if (secondPhysicianOf(journey)) return state('chosen', 'done');
  const candidates = candidatesOf(journey).length;
  if (candidates > 0) return state(formatCount(candidates, 'candidate'));
  return amount(journey.providers.length, 'physicians and institutions');
}

/** Whether the latest packet was handed over. */
function packetsState({ packets: { latestId }, handedOver }: Journey): SubjectState {
  if (latestId === null) return NOTHING;
  return handedOver.some(({ id }) => id === latestId) ? state('handed over', 'done') : state('made');
}

/** Whether the opinions agree, without a tone: to agree is not better than to differ. */
function opinionsState(journey: Journey): SubjectState {
  const outcome = outcomeOf(journey);
  return outcome === 'agree' || outcome === 'differ' ? state(outcome) : amount(journey.opinions.length, 'opinions');
}

function decisionState({ decided, values, plan, chosen, marks }: Decision): SubjectState {
  if (decided !== null) return state('decided', 'done');
  const isStarted = values.length > 0 || plan !== '' || chosen !== null || Object.keys(marks).length > 0;
  return isStarted ? state('begun') : NOTHING;
}
