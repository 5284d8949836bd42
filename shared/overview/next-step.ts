import type { NextStep } from '../domain/overview.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import type { CaseStatus, Rule } from './case-status.ts';
import {
  addTheFirstRecords,
  askHowLongItIsSafe,
  beginWithTheReview,
  tellTheFirstPhysician,
  tellTheFirstPhysicianStill,
} from './steps/begin.ts';
import { lookAgain, showThatItIsArchived, showThatItIsDecided, tellThemWhatIsDecided } from './steps/closed.ts';
import { chooseThePlan, sayThatItIsDecided, sayWhatMatters, weighTheOptions } from './steps/decision.ts';
import {
  compareTheOpinions,
  decideInAgreement,
  getTheReport,
  judgeTheOpenRows,
  takeTheNextResolutionStep,
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
  findTheResolutionPhysician,
  handOverTheResolutionPacket,
  makeTheResolutionAppointment,
  writeDownTheResolutionTalk,
} from './steps/resolution.ts';
import { answerTheDenial, askTheInsurer, findTheSecondPhysician, makeTheAppointment, writeTheQuestions } from './steps/second.ts';
import {
  appointmentTooLate,
  bringToTheAppointment,
  bringToTheResolutionAppointment,
  decideInTime,
  doNotWait,
  resolutionAppointmentTooLate,
  safeDateNear,
  safeDatePassed,
} from './steps/urgent.ts';

/** The rules of each phase, by importance to the person. The first rule that gives a step wins. */
const RULES: Record<CaseStatus['phase'], readonly Rule[]> = {
  prepare: [
    doNotWait,
    safeDatePassed,
    appointmentTooLate,
    safeDateNear,
    bringToTheAppointment,
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
    resolutionAppointmentTooLate,
    bringToTheResolutionAppointment,
    openWhatIsLocked,
    lookThroughTheRecords,
    doWhatIsDue,
    getTheReport,
    answerTheDenial,
    writeDownTheOpinions,
    compareTheOpinions,
    judgeTheOpenRows,
    takeTheNextResolutionStep,
    findTheResolutionPhysician,
    makeTheResolutionAppointment,
    handOverTheResolutionPacket,
    writeDownTheResolutionTalk,
    askTheBoard,
    decideInAgreement,
    sayWhatMatters,
    weighTheOptions,
    chooseThePlan,
    sayThatItIsDecided,
  ],
  rest: [showThatItIsArchived, lookAgain, doWhatIsDue, tellThemWhatIsDecided, showThatItIsDecided],
};

/**
 * The step where the person has nothing to do today: it names what comes next. The step never says that everything is complete.
 */
function nothingToDo({ due, requestedItems, checklist, phase }: CaseStatus): NextStep {
  const next = due.find(({ days }) => days > 0);
  const waits =
    requestedItems.length > 0
      ? `${formatCount(requestedItems.length, 'thing')} that you asked for ${requestedItems.length === 1 ? 'is' : 'are'} on the way.`
      : '';
  const missing =
    requestedItems.length === 0 && checklist.missing > 0
      ? `${formatCount(checklist.missing, 'item')} of the checklist ${checklist.missing === 1 ? 'is' : 'are'} still missing.`
      : '';
  const preparing = phase === 'prepare';
  return {
    title: 'Nothing to do today',
    why:
      [preparing && (waits || missing), next && `Next: ${next.what}, on ${formatDate(next.on)}.`].filter(Boolean).join(' ') ||
      'What was to be done is done. Come back when something arrives.',
    action: next ? 'Look at it' : preparing ? 'Show the checklist' : 'Open the way on',
    task: next?.task ?? (preparing ? 'overview.open' : 'resolution.open'),
    ...(next ? { shows: 'due' as const } : {}),
  };
}

/** Returns the one next thing to do. */
export function nextStepOf(status: CaseStatus): NextStep {
  for (const rule of RULES[status.phase]) {
    const step = rule(status);
    if (step) return step;
  }
  return nothingToDo(status);
}
