import { hasPlan } from '../decision/options.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { JourneyPart } from '../domain/overview.ts';
import { dayOfMoment } from '../domain/partial-date.ts';
import { formatDate } from '../format/format-date.ts';
import { formatList } from '../format/sentences.ts';
import { physicianOf } from '../opinions/opinion-labels.ts';
import { differenceKindsLabel } from '../resolution/difference-kinds.ts';
import { nextResolutionStep } from '../resolution/resolution-steps.ts';
import type { CaseStatus } from './case-status.ts';
import { type Milestone, milestone } from './milestone.ts';
import { firstAndSecondOpinion, openRowNames } from './steps/opinions.ts';

function noteMilestone({ pastAppointment, hasVisitNote, comparison, case: patientCase }: CaseStatus): Milestone {
  if (hasVisitNote) return milestone('What was said', 'done', 'notes are written');
  if (pastAppointment !== null) return milestone('What was said', 'open', 'nothing written down yet');
  if (comparison.opinions.length > 1) return milestone('What was said', 'done', 'in the opinions');
  const visitText = patientCase.appointment === null ? 'the second opinion' : formatDate(dayOfMoment(patientCase.appointment));
  return milestone('What was said', 'open', `after ${visitText}`);
}

function opinionMilestone(name: 'First opinion' | 'Second opinion', written: Opinion | null, status: CaseStatus): Milestone {
  const { opinions, comparison, providers } = status;
  if (written) {
    const attribution = [physicianOf(written, providers), written.date && formatDate(written.date)].filter(Boolean).join(', ');
    return milestone(name, 'done', attribution);
  }
  const isStarted = opinions.length > comparison.opinions.length;
  return milestone(name, isStarted ? 'under-way' : 'open', isStarted ? 'begun' : 'not written down yet');
}

function comparisonMilestone({ comparison, isStepDismissed }: CaseStatus): Milestone {
  const { outcome, pairs, kinds } = comparison;
  if (outcome === 'too-few') return milestone('Side by side', 'open', 'once both are written down');
  if (outcome === 'agree') return milestone('Side by side', 'done', 'they agree');
  if (outcome === 'differ') return milestone('Side by side', 'done', `they differ: ${differenceKindsLabel(kinds)}`);
  if (isStepDismissed('step.compare')) return milestone('Side by side', 'done', 'left open');
  const isStarted = pairs.some(({ rows }) => rows.some(({ verdict }) => verdict !== null));
  return milestone(
    'Side by side',
    isStarted ? 'under-way' : 'open',
    isStarted ? `open: ${formatList(openRowNames(comparison))}` : 'not compared yet',
  );
}

function resolutionMilestone({ comparison: { outcome }, resolutionSteps }: CaseStatus): Milestone {
  if (outcome === 'agree') return milestone('The way on', 'done', 'to the decision');
  if (resolutionSteps.length === 0) return milestone('The way on', 'open', 'where they differ');
  const choose = resolutionSteps.find(({ key }) => key === 'choose');
  if (choose?.state === 'done' || choose?.state === 'not-needed') return milestone('The way on', 'done', choose.text);
  const next = choose?.state === 'under-way' ? choose : nextResolutionStep(resolutionSteps);
  const isStarted = resolutionSteps.some(({ key, state }) => key !== 'name' && (state === 'done' || state === 'under-way'));
  return milestone('The way on', isStarted ? 'under-way' : 'open', next?.state === 'under-way' ? next.text : (next?.title ?? ''));
}

function decisionMilestone(status: CaseStatus): Milestone {
  const { decided, values, marks } = status.decision;
  if (decided !== null) return milestone('Decision', 'done', `decided on ${formatDate(decided)}`);
  if (hasPlan(status)) return milestone('Decision', 'under-way', 'a plan is chosen');
  const isStarted = values.length > 0 || Object.keys(marks).length > 0;
  return milestone('Decision', isStarted ? 'under-way' : 'open', isStarted ? 'begun' : 'not begun');
}

/** Returns the milestones from the second opinion to the decision. */
export function opinionMilestones(status: CaseStatus): JourneyPart['steps'] {
  const { first, second } = firstAndSecondOpinion(status);
  return [
    noteMilestone(status),
    opinionMilestone('First opinion', first, status),
    opinionMilestone('Second opinion', second, status),
    comparisonMilestone(status),
    resolutionMilestone(status),
    decisionMilestone(status),
  ];
}
