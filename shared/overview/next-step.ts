import type { NextStep } from '../domain/overview.ts';
import { counted } from '../wording/amounts.ts';
import { showDate } from '../wording/dates.ts';
import type { Rule, Standing } from './standing.ts';
import {
  addTheFirstRecords,
  askHowLongItIsSafe,
  beginWithTheReview,
  tellTheFirstPhysician,
  tellTheFirstPhysicianStill,
} from './steps/begin.ts';
import { handOverThePacket, makeThePacket, makeThePacketAgain } from './steps/packet.ts';
import {
  answerTheCondition,
  askForWhatIsMissing,
  doWhatIsDue,
  lookThroughTheRecords,
  openWhatIsLocked,
  prepareWhatIsYours,
  sendWhatIsDrafted,
} from './steps/records.ts';
import { answerTheDenial, askTheInsurer, findTheSecondPhysician, makeTheAppointment, writeTheQuestions } from './steps/second.ts';
import {
  appointmentTooLate,
  doNotWait,
  getTheReport,
  safeDateNear,
  safeDatePassed,
  takeAlong,
  writeDownWhatWasSaid,
} from './steps/urgent.ts';

/** What there is to do, in the order in which it matters to the person: the first that applies is the next step. */
const RULES: readonly Rule[] = [
  doNotWait,
  writeDownWhatWasSaid,
  safeDatePassed,
  appointmentTooLate,
  safeDateNear,
  takeAlong,
  beginWithTheReview,
  tellTheFirstPhysician,
  addTheFirstRecords,
  openWhatIsLocked,
  lookThroughTheRecords,
  doWhatIsDue,
  getTheReport,
  askHowLongItIsSafe,
  sendWhatIsDrafted,
  answerTheCondition,
  askForWhatIsMissing,
  tellTheFirstPhysicianStill,
  findTheSecondPhysician,
  answerTheDenial,
  askTheInsurer,
  makeTheAppointment,
  prepareWhatIsYours,
  writeTheQuestions,
  makeThePacket,
  makeThePacketAgain,
  handOverThePacket,
];

/** Nothing is left to do by the person today: what comes next, and when. Never says that everything is complete. */
function waitCalmly({ due, awaited, checklist }: Standing): NextStep {
  const next = due.find(({ days }) => days > 0);
  const waits =
    awaited.length > 0
      ? `${counted(awaited.length, 'thing')} that you asked for ${awaited.length === 1 ? 'is' : 'are'} on the way.`
      : '';
  const missing =
    awaited.length === 0 && checklist.missing > 0
      ? `${counted(checklist.missing, 'item')} of the checklist ${checklist.missing === 1 ? 'is' : 'are'} still missing.`
      : '';
  return {
    title: 'Nothing to do today',
    why:
      [waits || missing, next && `Next: ${next.what}, on ${showDate(next.on)}.`].filter(Boolean).join(' ') ||
      'What was to be done is done. Come back when something arrives.',
    action: next ? 'Look at it' : 'Show the checklist',
    place: next?.place ?? 'overview',
    ...(next ? { shows: 'due' as const } : {}),
  };
}

/** The one next thing to do. */
export function nextStepOf(standing: Standing): NextStep {
  for (const rule of RULES) {
    const step = rule(standing);
    // A day that has passed may have been moved, or written wrong.
    if (step && standing.passed !== null && !step.otherwise)
      return { ...step, otherwise: { action: 'Change the day', place: 'case' } };
    if (step) return step;
  }
  return waitCalmly(standing);
}
