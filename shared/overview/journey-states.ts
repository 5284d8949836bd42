import type { CaseRow } from '../domain/case.ts';
import type { JourneyPart } from '../domain/overview.ts';
import { dayPassed } from '../due/due.ts';
import { insuranceState } from '../insurance/state.ts';
import type { Journey } from '../journey/journey.ts';
import { isWaiting, stateOf } from '../requests/clock.ts';
import { counted } from '../wording/amounts.ts';
import { showDate, showMoment } from '../wording/dates.ts';
import { isAnyAsked, isReviewed, isWaitKnown, type Standing } from './standing.ts';

type Station = JourneyPart['steps'][number];
type State = Station['state'];

/** Done; begun; or neither. */
const stateOfWork = (done: boolean, begun: boolean): State => (done ? 'done' : begun ? 'under-way' : 'open');

function review(standing: Standing): Station {
  const { gate, reasons } = standing.review;
  const ticked = reasons.length > 0;
  const text = ticked ? counted(reasons.length, 'reason') : isReviewed(standing) ? 'begun' : 'not begun';
  const given = ticked || standing.case.reasons.trim() !== '';
  return { name: 'Review', state: stateOfWork(given && gate !== null, isReviewed(standing)), text, place: 'review' };
}

function firstPhysician(standing: Standing): Station {
  const { letters, told, case: of, settled } = standing;
  const { safeUntil } = of;
  const answered = letters.some(({ kind, answered }) => kind === 'tell-first' && answered !== null);
  const knows = told || settled('step.tell-first');
  const waits = safeUntil ? `safe to wait until ${showDate(safeUntil)}` : isWaitKnown(standing) ? 'it can wait' : '';
  const letter = answered ? 'has answered' : told ? 'told, no answer yet' : knows ? 'told' : 'not told yet';
  const state = stateOfWork(answered || (knows && isWaitKnown(standing)), knows || waits !== '');
  return { name: 'First physician', state, text: [letter, waits].filter(Boolean).join(' · '), place: 'letters' };
}

function asking(standing: Standing): Station {
  const { requests, toAsk, drafted } = standing;
  const out = requests.filter(isWaiting).length;
  const parts = [
    out > 0 && `${out} waited for`,
    drafted.length > 0 && `${drafted.length} to send`,
    toAsk.length > 0 && `${toAsk.length} to ask for`,
  ].filter(Boolean);
  const answered = requests.filter((request) => stateOf(request) === 'received').length;
  const text = parts.join(' · ') || (answered > 0 ? 'all answered' : 'nothing to ask for');
  const done = toAsk.length === 0 && drafted.length === 0;
  return { name: 'Records asked for', state: stateOfWork(done, isAnyAsked(standing)), text, place: 'requests' };
}

function inHand({ checklist, records, toReview, locked }: Standing): Station {
  const { missing, inHand: has } = checklist;
  const parts = [
    missing > 0 ? `${missing} missing` : 'nothing missing',
    toReview > 0 && `${toReview} to review`,
    locked > 0 && `${locked} locked`,
  ];
  const text = records.length === 0 && has === 0 ? 'no records yet' : parts.filter(Boolean).join(' · ');
  const done = missing === 0 && toReview + locked === 0;
  return { name: 'Records in hand', state: stateOfWork(done, records.length > 0 || has > 0), text, place: 'records' };
}

function secondPhysician({ second, candidates }: Standing): Station {
  const text = second || (candidates > 0 ? counted(candidates, 'candidate') : 'nobody yet');
  return { name: 'Second physician', state: stateOfWork(second !== '', candidates > 0), text, place: 'physicians' };
}

function insurance(standing: Standing): Station {
  const { tone, word } = insuranceState(standing);
  const asked = standing.contacts.some((contact) => contact.insurance) || standing.settled('step.insurance');
  const begun = word !== '' || asked;
  const text = word || (asked ? 'looked at' : 'not asked yet');
  return {
    name: 'Insurance',
    state: stateOfWork(tone === 'done' || standing.settled('step.insurance'), begun),
    text,
    place: 'insurance',
  };
}

function appointment({ case: of, settled }: Standing): Station {
  const none = settled('step.appointment') ? 'none: only the records are sent' : 'no day yet';
  const done = of.appointment !== null || settled('step.appointment');
  return {
    name: 'Appointment',
    state: stateOfWork(done, false),
    text: of.appointment ? showMoment(of.appointment) : none,
    place: 'case',
  };
}

function questions({ questions: all, checklist }: Standing): Station {
  const asked = all.filter(({ asked }) => asked === 'second').length;
  const item = checklist.items.find(({ key }) => key === 'general.questions');
  const elsewhere = item?.state === 'done' || item?.state === 'proved';
  const text = asked > 0 ? counted(asked, 'question') : elsewhere ? 'written elsewhere' : 'none yet';
  return { name: 'Questions', state: stateOfWork(asked > 0 || elsewhere, all.length > 0), text, place: 'questions' };
}

function packet({ packets: { latest }, records, settled }: Standing): Station {
  if (latest === null) return { name: 'Packet', state: 'open', text: 'not made yet', place: 'packet' };
  const old = records.some(({ added }) => added > latest);
  const text = old ? 'made, more came since' : settled(`packet.${latest}`) ? 'handed over' : 'made';
  return { name: 'Packet', state: stateOfWork(!old, true), text, place: 'packet' };
}

function said({ passed, noted, case: of }: Standing): Station {
  const place = 'notes';
  if (passed === null)
    return {
      name: 'What was said',
      state: 'open',
      text: of.appointment ? `after ${showDate(of.appointment.slice(0, 10))}` : 'after the second opinion',
      place,
    };
  const text = noted ? 'notes are written' : 'nothing written down yet';
  return { name: 'What was said', state: stateOfWork(noted, false), text, place };
}

/** How far a part is: done with the stations that it needs, under way with any of them. */
function partOf(part: JourneyPart['part'], steps: Station[], needed: readonly string[]): JourneyPart {
  const done = steps.filter(({ name, state }) => needed.includes(name) && state === 'done').length;
  const state = stateOfWork(
    done === needed.length,
    steps.some((step) => step.state !== 'open'),
  );
  const words = { open: 'not begun', 'under-way': 'under way', done: 'done' }[state];
  return { part, state, text: words, steps };
}

/** The three parts of the journey with their stations, as they stand. */
export function journeyParts(standing: Standing): JourneyPart[] {
  const understand = partOf('understand', [said(standing)], []);
  return [
    partOf('decide', [review(standing), firstPhysician(standing)], ['Review']),
    partOf(
      'prepare',
      [asking, inHand, secondPhysician, insurance, appointment, questions, packet].map((station) => station(standing)),
      ['Records in hand', 'Second physician', 'Appointment', 'Packet'],
    ),
    // What is understood is not known here yet: it is never called done.
    { ...understand, ...(standing.noted ? { state: 'under-way', text: 'under way' } : { state: 'open', text: 'not begun' }) },
  ];
}

/** The part of the journey that a case is in. */
export function partNow(journey: Journey): CaseRow['part'] {
  if (dayPassed(journey) !== null) return 'understand';
  const { case: of, records, requests, packets } = journey;
  const begun = records.length + requests.length + packets.count > 0 || of.appointment !== null || of.recipient !== '';
  return begun ? 'prepare' : 'decide';
}
