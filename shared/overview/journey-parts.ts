import type { CaseRow } from '../domain/case.ts';
import type { Dismissals } from '../domain/due.ts';
import type { JourneyPart, NextStep } from '../domain/overview.ts';
import type { Task } from '../domain/task.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate, formatMoment } from '../format/format-date.ts';
import { insuranceState } from '../insurance/insurance-state.ts';
import type { Journey } from '../journey/journey.ts';
import { isWaiting, stateOf } from '../requests/answer-deadline.ts';
import { type CaseStatus, isAnyAsked, isReviewed, isUnderstanding, isWaitKnown } from './case-status.ts';
import { MILESTONE_STATE_LABELS, type Milestone, milestone, milestoneState } from './milestone.ts';
import type { MilestoneName } from './milestones.ts';
import { opinionMilestones } from './opinion-milestones.ts';
import { isHandedOver } from './steps/packet.ts';

function review(status: CaseStatus): Milestone {
  const { gate, reasons } = status.review;
  const ticked = reasons.length > 0;
  const text = ticked ? formatCount(reasons.length, 'reason') : isReviewed(status) ? 'begun' : 'not begun';
  const given = ticked || status.case.reasons.trim() !== '';
  return milestone('Review', milestoneState(given && gate !== null, isReviewed(status)), text);
}

function firstPhysician(status: CaseStatus): Milestone {
  const { letters, firstPhysicianInformed, case: patientCase, isStepDismissed } = status;
  const { safeUntil } = patientCase;
  const answered = letters.some(({ kind, answered }) => kind === 'tell-first' && answered !== null);
  const isInformed = firstPhysicianInformed || isStepDismissed('step.tell-first');
  const waitText = safeUntil ? `safe to wait until ${formatDate(safeUntil)}` : isWaitKnown(status) ? 'it can wait' : '';
  const letter = answered
    ? 'has answered'
    : firstPhysicianInformed
      ? 'told, no answer yet'
      : isInformed
        ? 'told'
        : 'not told yet';
  const state = milestoneState(answered || (isInformed && isWaitKnown(status)), isInformed || waitText !== '');
  return milestone('First physician', state, [letter, waitText].filter(Boolean).join(' · '));
}

function recordRequests(status: CaseStatus): Milestone {
  const { requests, itemsToRequest, drafted } = status;
  const waitingCount = requests.filter(isWaiting).length;
  const parts = [
    waitingCount > 0 && `${waitingCount} waited for`,
    drafted.length > 0 && `${drafted.length} to send`,
    itemsToRequest.length > 0 && `${itemsToRequest.length} to ask for`,
  ].filter(Boolean);
  const answered = requests.filter((request) => stateOf(request) === 'received').length;
  const text = parts.join(' · ') || (answered > 0 ? 'all answered' : 'nothing to ask for');
  const done = itemsToRequest.length === 0 && drafted.length === 0;
  return milestone('Records asked for', milestoneState(done, isAnyAsked(status)), text);
}

function recordsInHand({ checklist, records, toReview, locked }: CaseStatus): Milestone {
  const { missing, inHand: inHandCount } = checklist;
  const parts = [
    missing > 0 ? `${missing} missing` : 'nothing missing',
    toReview > 0 && `${toReview} to review`,
    locked > 0 && `${locked} locked`,
  ];
  const text = records.length === 0 && inHandCount === 0 ? 'no records yet' : parts.filter(Boolean).join(' · ');
  const done = missing === 0 && toReview + locked === 0;
  return milestone('Records in hand', milestoneState(done, records.length > 0 || inHandCount > 0), text);
}

function secondPhysician({ second, candidates }: CaseStatus): Milestone {
  const text = second || (candidates > 0 ? formatCount(candidates, 'candidate') : 'nobody yet');
  return milestone('Second physician', milestoneState(second !== '', candidates > 0), text);
}

function insurance(status: CaseStatus): Milestone {
  const { tone, word } = insuranceState(status);
  const hasContact = status.contacts.some((contact) => contact.insurance) || status.isStepDismissed('step.insurance');
  const isStarted = word !== '' || hasContact;
  const text = word || (hasContact ? 'looked at' : 'not asked yet');
  return milestone('Insurance', milestoneState(tone === 'done' || status.isStepDismissed('step.insurance'), isStarted), text);
}

function appointment({ case: patientCase, isStepDismissed }: CaseStatus): Milestone {
  const none = isStepDismissed('step.appointment') ? 'none: only the records are sent' : 'no day yet';
  const done = patientCase.appointment !== null || isStepDismissed('step.appointment');
  return milestone(
    'Appointment',
    milestoneState(done, false),
    patientCase.appointment ? formatMoment(patientCase.appointment) : none,
  );
}

function questions({ questions: all, checklist }: CaseStatus): Milestone {
  const questionCount = all.filter(({ asked }) => asked === 'second').length;
  const item = checklist.items.find(({ key }) => key === 'general.questions');
  const isElsewhere = item?.state === 'done' || item?.state === 'proved';
  const text = questionCount > 0 ? formatCount(questionCount, 'question') : isElsewhere ? 'written elsewhere' : 'none yet';
  return milestone('Questions', milestoneState(questionCount > 0 || isElsewhere, all.length > 0), text);
}

function packet(status: CaseStatus): Milestone {
  const { latest } = status.packets;
  if (latest === null) return milestone('Packet', 'open', 'not made yet');
  // After the appointment the packet is done; later records do not matter.
  if (status.phase !== 'prepare' && status.handedOver.length > 0) return milestone('Packet', 'done', 'handed over');
  const isCurrentHandedOver = isHandedOver(status);
  const isOutdated = status.records.some(({ added }) => added > latest);
  const text = `${isCurrentHandedOver ? 'handed over' : 'made'}${isOutdated ? ', more came since' : ''}`;
  return milestone('Packet', milestoneState(!isOutdated && isCurrentHandedOver, true), text);
}

/** Computes one part of the journey. The part is done once all `needed` milestones are done. */
function journeyPart(part: JourneyPart['part'], steps: Milestone[], needed: readonly MilestoneName[]): JourneyPart {
  const done = needed.every((name) => steps.some((step) => step.name === name && step.state === 'done'));
  const state = milestoneState(
    done,
    steps.some((step) => step.state !== 'open'),
  );
  const text = MILESTONE_STATE_LABELS[state];
  return { part, state, text, steps };
}

/** Returns the three parts of the journey with their milestones. `nextStep` decides which milestone is current. */
export function journeyParts(status: CaseStatus, nextStep: NextStep): JourneyPart[] {
  const parts = [
    journeyPart('decide', [review(status), firstPhysician(status)], ['Review']),
    journeyPart(
      'prepare',
      [recordRequests, recordsInHand, secondPhysician, insurance, appointment, questions, packet].map((milestoneOf) =>
        milestoneOf(status),
      ),
      ['Records in hand', 'Second physician', 'Appointment', 'Packet'],
    ),
    journeyPart('understand', opinionMilestones(status), ['Decision']),
  ];
  const currentName = currentMilestone(status, nextStep, parts);
  // A decision completes every part, even with open milestones.
  const completed = status.decision.decided === null ? {} : ({ state: 'done', text: 'done' } as const);
  return parts.map((part) => ({
    ...part,
    ...completed,
    steps: part.steps.map((step) => ({ ...step, here: step.name === currentName })),
  }));
}

/** The milestone that a task before the second opinion belongs to. */
const MILESTONE_OF_TASK: Partial<Record<Task, MilestoneName>> = {
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

/** Returns the current milestone: that of the next step, else the first one of the part that is not done. */
function currentMilestone({ phase, decision }: CaseStatus, nextStep: NextStep, parts: readonly JourneyPart[]): string | null {
  if (phase === 'rest') return decision.decided === null ? null : 'Decision';
  const part = parts.find((each) => each.part === phase);
  const next = part?.steps.find(({ state }) => state !== 'done')?.name ?? null;
  // Of the records only the report of the second opinion is got by then.
  if (phase === 'understand') return nextStep.task === 'records.open' ? 'Second opinion' : next;
  return MILESTONE_OF_TASK[nextStep.task] ?? next;
}

/** Returns the current part of the journey. `dismissals`: the stored dismissals. */
export function currentPart(journey: Journey, dismissals: Dismissals): CaseRow['part'] {
  const { case: patientCase, records, requests, packets, decision } = journey;
  if (decision.decided !== null || isUnderstanding(journey, dismissals)) return 'understand';
  const isStarted =
    records.length + requests.length + packets.count > 0 || patientCase.appointment !== null || patientCase.recipient !== '';
  return isStarted ? 'prepare' : 'decide';
}
