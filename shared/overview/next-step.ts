import type { NextStep } from '../domain/overview.ts';
import { counted } from '../format/amounts.ts';
import { showDate } from '../format/format-date.ts';
import type { Rule, Standing } from './case-status.ts';
import {
  addTheFirstRecords,
  askHowLongItIsSafe,
  beginWithTheReview,
  tellTheFirstPhysician,
  tellTheFirstPhysicianStill,
} from './steps/begin.ts';
import { chooseThePlan, holdTheOptions, sayThatItIsDecided, sayWhatMatters } from './steps/decision.ts';
import {
  getTheReport,
  goOnInAgreement,
  goOnWhereTheyDiffer,
  layThemSideBySide,
  sayOfTheOpenRows,
  writeDownTheOpinions,
  writeDownWhatWasSaid,
} from './steps/opinions.ts';
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
import {
  askTheBoard,
  findWhomToAsk,
  handThemThePacket,
  makeTheAppointmentOnWay,
  writeDownWhatTheySaid,
} from './steps/resolution.ts';
import { archivedRests, decidedRests, lookAgain, tellThemWhatIsDecided } from './steps/rest.ts';
import { answerTheDenial, askTheInsurer, findTheSecondPhysician, makeTheAppointment, writeTheQuestions } from './steps/second.ts';
import {
  appointmentOnWayTooLate,
  appointmentTooLate,
  decideInTime,
  doNotWait,
  safeDateNear,
  safeDatePassed,
  takeAlong,
  takeAlongOnWay,
} from './steps/urgent.ts';

/** What there is to do in each phase, in the order in which it matters to the person: the first that applies is the next step. */
const RULES: Record<Standing['phase'], readonly Rule[]> = {
  prepare: [
    doNotWait,
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
  ],
  understand: [
    writeDownWhatWasSaid,
    decideInTime,
    appointmentOnWayTooLate,
    takeAlongOnWay,
    openWhatIsLocked,
    lookThroughTheRecords,
    doWhatIsDue,
    getTheReport,
    answerTheDenial,
    writeDownTheOpinions,
    layThemSideBySide,
    sayOfTheOpenRows,
    goOnWhereTheyDiffer,
    findWhomToAsk,
    makeTheAppointmentOnWay,
    handThemThePacket,
    writeDownWhatTheySaid,
    askTheBoard,
    goOnInAgreement,
    sayWhatMatters,
    holdTheOptions,
    chooseThePlan,
    sayThatItIsDecided,
  ],
  rest: [archivedRests, lookAgain, doWhatIsDue, tellThemWhatIsDecided, decidedRests],
};

/** Nothing is left to do by the person today: what comes next, and when. Never says that everything is complete. */
function waitCalmly({ due, awaited, checklist, phase }: Standing): NextStep {
  const next = due.find(({ days }) => days > 0);
  const waits =
    awaited.length > 0
      ? `${counted(awaited.length, 'thing')} that you asked for ${awaited.length === 1 ? 'is' : 'are'} on the way.`
      : '';
  const missing =
    awaited.length === 0 && checklist.missing > 0
      ? `${counted(checklist.missing, 'item')} of the checklist ${checklist.missing === 1 ? 'is' : 'are'} still missing.`
      : '';
  const preparing = phase === 'prepare';
  return {
    title: 'Nothing to do today',
    why:
      [preparing && (waits || missing), next && `Next: ${next.what}, on ${showDate(next.on)}.`].filter(Boolean).join(' ') ||
      'What was to be done is done. Come back when something arrives.',
    action: next ? 'Look at it' : preparing ? 'Show the checklist' : 'Open the way on',
    task: next?.task ?? (preparing ? 'overview.open' : 'resolution.open'),
    ...(next ? { shows: 'due' as const } : {}),
  };
}

/** The one next thing to do. */
export function nextStepOf(standing: Standing): NextStep {
  for (const rule of RULES[standing.phase]) {
    const step = rule(standing);
    if (step) return step;
  }
  return waitCalmly(standing);
}
