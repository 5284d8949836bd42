import type { CaseRow } from '../domain/case.ts';
import type { PutAway } from '../domain/due.ts';
import type { JourneyPart, NextStep } from '../domain/overview.ts';
import type { Task } from '../domain/task.ts';
import { counted } from '../format/amounts.ts';
import { showDate, showMoment } from '../format/format-date.ts';
import { insuranceState } from '../insurance/insurance-state.ts';
import type { Journey } from '../journey/journey.ts';
import { isWaiting, stateOf } from '../requests/answer-deadline.ts';
import { isAnyAsked, isReviewed, isUnderstanding, isWaitKnown, type Standing } from './case-status.ts';
import { type Station, stateOfWork, station } from './milestone.ts';
import type { StationName } from './milestones.ts';
import { understandStations } from './opinion-states.ts';
import { isHandedOver } from './steps/packet.ts';

function review(standing: Standing): Station {
  const { gate, reasons } = standing.review;
  const ticked = reasons.length > 0;
  const text = ticked ? counted(reasons.length, 'reason') : isReviewed(standing) ? 'begun' : 'not begun';
  const given = ticked || standing.case.reasons.trim() !== '';
  return station('Review', stateOfWork(given && gate !== null, isReviewed(standing)), text);
}

function firstPhysician(standing: Standing): Station {
  const { letters, told, case: of, settled } = standing;
  const { safeUntil } = of;
  const answered = letters.some(({ kind, answered }) => kind === 'tell-first' && answered !== null);
  const knows = told || settled('step.tell-first');
  const waits = safeUntil ? `safe to wait until ${showDate(safeUntil)}` : isWaitKnown(standing) ? 'it can wait' : '';
  const letter = answered ? 'has answered' : told ? 'told, no answer yet' : knows ? 'told' : 'not told yet';
  const state = stateOfWork(answered || (knows && isWaitKnown(standing)), knows || waits !== '');
  return station('First physician', state, [letter, waits].filter(Boolean).join(' · '));
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
  return station('Records asked for', stateOfWork(done, isAnyAsked(standing)), text);
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
  return station('Records in hand', stateOfWork(done, records.length > 0 || has > 0), text);
}

function secondPhysician({ second, candidates }: Standing): Station {
  const text = second || (candidates > 0 ? counted(candidates, 'candidate') : 'nobody yet');
  return station('Second physician', stateOfWork(second !== '', candidates > 0), text);
}

function insurance(standing: Standing): Station {
  const { tone, word } = insuranceState(standing);
  const asked = standing.contacts.some((contact) => contact.insurance) || standing.settled('step.insurance');
  const begun = word !== '' || asked;
  const text = word || (asked ? 'looked at' : 'not asked yet');
  return station('Insurance', stateOfWork(tone === 'done' || standing.settled('step.insurance'), begun), text);
}

function appointment({ case: of, settled }: Standing): Station {
  const none = settled('step.appointment') ? 'none: only the records are sent' : 'no day yet';
  const done = of.appointment !== null || settled('step.appointment');
  return station('Appointment', stateOfWork(done, false), of.appointment ? showMoment(of.appointment) : none);
}

function questions({ questions: all, checklist }: Standing): Station {
  const asked = all.filter(({ asked }) => asked === 'second').length;
  const item = checklist.items.find(({ key }) => key === 'general.questions');
  const elsewhere = item?.state === 'done' || item?.state === 'proved';
  const text = asked > 0 ? counted(asked, 'question') : elsewhere ? 'written elsewhere' : 'none yet';
  return station('Questions', stateOfWork(asked > 0 || elsewhere, all.length > 0), text);
}

function packet(standing: Standing): Station {
  const { latest } = standing.packets;
  if (latest === null) return station('Packet', 'open', 'not made yet');
  // After the appointment it has done its part, whatever came since.
  if (standing.phase !== 'prepare' && standing.issued.length > 0) return station('Packet', 'done', 'handed over');
  const handed = isHandedOver(standing);
  const old = standing.records.some(({ added }) => added > latest);
  const text = `${handed ? 'handed over' : 'made'}${old ? ', more came since' : ''}`;
  return station('Packet', stateOfWork(!old && handed, true), text);
}

/** How far a part is: done with the stations that it needs, under way with any of them. */
function partOf(part: JourneyPart['part'], steps: Station[], needed: readonly StationName[]): JourneyPart {
  const done = needed.every((name) => steps.some((step) => step.name === name && step.state === 'done'));
  const state = stateOfWork(
    done,
    steps.some((step) => step.state !== 'open'),
  );
  const text = { open: 'not begun', 'under-way': 'under way', done: 'done' }[state];
  return { part, state, text, steps };
}

/** The three parts of the journey with their stations, as they stand. `nextStep`: what is to be done now. */
export function journeyParts(standing: Standing, nextStep: NextStep): JourneyPart[] {
  const parts = [
    partOf('decide', [review(standing), firstPhysician(standing)], ['Review']),
    partOf(
      'prepare',
      [asking, inHand, secondPhysician, insurance, appointment, questions, packet].map((of) => of(standing)),
      ['Records in hand', 'Second physician', 'Appointment', 'Packet'],
    ),
    partOf('understand', understandStations(standing), ['Decision']),
  ];
  const here = hereOf(standing, nextStep, parts);
  // Who has decided has come through every part, whatever was left out.
  const through = standing.decision.decided === null ? {} : ({ state: 'done', text: 'done' } as const);
  return parts.map((part) => ({
    ...part,
    ...through,
    steps: part.steps.map((step) => ({ ...step, here: step.name === here })),
  }));
}

/** To which station of the way to the second opinion a step belongs, by its task. */
const STATION_OF: Partial<Record<Task, StationName>> = {
  'review.answer': 'Review',
  'letters.open': 'First physician',
  'requests.open': 'Records asked for',
  'schedule.open': 'Records asked for',
  'custody.open': 'Records asked for',
  'records.open': 'Records in hand',
  'records.review': 'Records in hand',
  'records.unlock': 'Records in hand',
  'providers.open': 'Second physician',
  'providers.compare': 'Second physician',
  'insurance.open': 'Insurance',
  'case.enter-appointment': 'Appointment',
  'questions.open': 'Questions',
  'packets.open': 'Packet',
};

/** The station at which a case is: that of the next step; where it has none, the first of the part that is not done. */
function hereOf({ phase, decision }: Standing, nextStep: NextStep, parts: readonly JourneyPart[]): string | null {
  if (phase === 'rest') return decision.decided === null ? null : 'Decision';
  const part = parts.find((each) => each.part === phase);
  const next = part?.steps.find(({ state }) => state !== 'done')?.name ?? null;
  // Of the records only the report of the second opinion is got by then.
  if (phase === 'understand') return nextStep.task === 'records.open' ? 'Second opinion' : next;
  return STATION_OF[nextStep.task] ?? next;
}

/** The part of the journey that a case is in. `putAway`: what the person put away. */
export function partNow(journey: Journey, putAway: PutAway): CaseRow['part'] {
  const { case: of, records, requests, packets, decision } = journey;
  if (decision.decided !== null || isUnderstanding(journey, putAway)) return 'understand';
  const begun = records.length + requests.length + packets.count > 0 || of.appointment !== null || of.recipient !== '';
  return begun ? 'prepare' : 'decide';
}
