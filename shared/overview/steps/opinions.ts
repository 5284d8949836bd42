import { ROW_PHRASES } from '../../comparison/outcome.ts';
import { CLAIM_KEYS, type Opinion } from '../../domain/opinion.ts';
import type { NextStep } from '../../domain/overview.ts';
import { formatList } from '../../format/sentences.ts';
import { opinionTitle, physicianOf } from '../../opinions/opinion-labels.ts';
import { firstPhysicianOf, secondPhysicianOf } from '../../providers/roles.ts';
import { reasonRequests } from '../../resolution/reason-requests.ts';
import { dismissKeys, type ResolutionStepKey, uncomparedRows } from '../../resolution/resolution-steps.ts';
import { isEvidenceHandedOver } from '../../resolution/same-evidence.ts';
import type { CaseStatus, Rule } from '../case-status.ts';

/** The appointment has passed, and nothing about it is written down. */
export const writeDownWhatWasSaid: Rule = ({ pastAppointment, hasVisitNote }) =>
  pastAppointment !== null && !hasVisitNote
    ? {
        title: 'Write down what was said',
        why: 'The day of the appointment has passed. What was found, what was recommended and why is remembered best now, even in a few words.',
        action: 'Write a note',
        task: 'notes.open',
        // A day that has passed may have been moved, or written wrong.
        otherwise: { action: 'Change the day', task: 'case.enter-appointment' },
      }
    : null;

/** The talk is written down; the report is missing. A consultation record of that day or later counts as the report. */
export const getTheReport: Rule = ({ pastAppointment, records, comparison, isStepDismissed }) => {
  if (pastAppointment === null || comparison.opinions.length > 1 || isStepDismissed('step.report')) return null;
  if (records.some(({ kind, serviceDate }) => kind === 'consultation' && (serviceDate ?? '') >= pastAppointment)) return null;
  return {
    title: 'Add the report of the second opinion',
    why: 'Ask for it in writing if it has not come: it often takes some days. Both opinions are then laid side by side.',
    action: 'Add records',
    task: 'records.open',
    settle: { action: 'There is no report', key: 'step.report' },
  };
};

/** Whether an opinion is by the second physician: by who gave it, else by its date. */
function isSecond(opinion: Opinion, status: CaseStatus): boolean {
  const { providers, second, firstName, pastAppointment } = status;
  const name = physicianOf(opinion, providers);
  if (opinion.providerId !== null && opinion.providerId === secondPhysicianOf(status)?.id) return true;
  if (opinion.providerId !== null && opinion.providerId === firstPhysicianOf(status)?.id) return false;
  if (name === second || name === firstName) return name === second;
  return pastAppointment !== null && opinion.date !== null && opinion.date >= pastAppointment.slice(0, opinion.date.length);
}

/** Returns the first and the second opinion: two or more by their order, a single one by who gave it. */
export function firstAndSecondOpinion(status: CaseStatus): { first: Opinion | null; second: Opinion | null } {
  const [one = null, other = null] = status.comparison.opinions;
  return one && !other && isSecond(one, status) ? { first: null, second: one } : { first: one, second: other };
}

/** A comparison needs two opinions. */
export const writeDownTheOpinions: Rule = (status) => {
  const { first: one, second: other } = firstAndSecondOpinion(status);
  if ((one && other) || status.isStepDismissed('step.opinions')) return null;
  const first = one === null;
  return {
    title: `Write down the ${first ? 'first' : 'second'} opinion`,
    why: `${other ? 'So that both can be read side by side. ' : ''}In your words, or from the report beside it: what is selected there goes into the field. What was not said stays empty: that is something to ask.`,
    action: 'Open the opinions',
    task: 'opinions.open',
    settle: { action: 'I go on without', key: 'step.opinions' },
  };
};

/** An opinion has no verdicts yet. */
export const compareTheOpinions: Rule = ({ comparison: { opinions, pairs } }) => {
  if (!pairs.some(({ rows }) => rows.every(({ verdict }) => verdict === null))) return null;
  const latest = opinionTitle(opinions.length - 1).toLowerCase();
  return {
    title: opinions.length === 2 ? 'Lay both opinions side by side' : `Lay the ${latest} beside the others`,
    why: 'Row by row you say where they agree, where they differ, and what is unclear. What only one of them said is not a difference: the other can be asked.',
    action: 'Open side by side',
    task: 'comparison.open',
  };
};

/** Returns the rows that decide whether opinions agree and have no valid verdict. */
export function openRowNames({ pairs }: CaseStatus['comparison']): string[] {
  const rows = pairs.flatMap((pair) => (pair.outcome === 'open' ? pair.rows : []));
  return (['diagnosis', 'treatment'] as const).filter((key) =>
    rows.some(({ row, verdict, stale }) => row === key && (verdict !== 'agree' || stale)),
  );
}

const CHANGED = 'An opinion was changed since you compared them. Do they agree there now, or do they differ? You say it.';

/** The verdicts so far do not decide whether the opinions agree. */
export const judgeTheOpenRows: Rule = ({ comparison, isStepDismissed }) => {
  if (comparison.outcome !== 'open' || isStepDismissed('step.compare')) return null;
  const open = openRowNames(comparison);
  const changed = comparison.pairs.some(({ rows }) => rows.some(({ row, stale }) => stale && open.includes(row)));
  return {
    title: `Still open: the ${formatList(open)}`,
    why: changed ? CHANGED : 'Do they agree there, or do they differ? You say it. What one of them did not say can be asked.',
    action: 'Open side by side',
    task: 'comparison.open',
    settle: { action: 'I leave it open', key: 'step.compare' },
  };
};

/** The opinions agree, and nothing is written about the decision. */
export const decideInAgreement: Rule = ({ comparison: { outcome }, decision }) => {
  const { values, plan, chosen } = decision;
  if (outcome !== 'agree' || values.length > 0 || plan !== '' || chosen !== null) return null;
  return {
    title: 'The opinions agree: go on to the decision',
    why: 'You said so of the diagnosis and the treatment. You can go on with more confidence; what to do is still yours to decide.',
    action: 'Open the decision',
    task: 'decision.open',
    otherwise: { action: 'What is still to ask', task: 'resolution.open' },
  };
};

type StepText = Pick<NextStep, 'why' | 'action' | 'task'> & { settle?: string };

/** The texts of each resolution step, and how the person dismisses it. */
const STEP_TEXTS: Record<ResolutionStepKey, StepText> = {
  name: {
    why: 'Is it about the facts, the diagnosis, the stage, the treatment or the timing? What it is about shows what can settle it.',
    action: 'Open side by side',
    task: 'comparison.open',
  },
  evidence: {
    why: 'Where one of them had records that another had not, they may differ for that reason alone. What was not seen can be sent.',
    action: 'Open the way on',
    task: 'resolution.open',
    settle: 'I have looked at it',
  },
  ask: {
    why: 'In writing, and the same of each: how they came to it, and on what evidence. The letters are made from the differences.',
    action: 'Open the way on',
    task: 'resolution.open',
    settle: 'Not needed',
  },
  share: {
    why: 'Each reads how the other came to it, and may answer. An opinion is not right because it came last.',
    action: 'Open the way on',
    task: 'resolution.open',
    settle: 'Not needed',
  },
  settle: {
    why: 'Slides or images can be read again by someone else, before anything more is built on them.',
    action: 'Open the way on',
    task: 'resolution.open',
    settle: 'Not needed',
  },
  choose: {
    why: 'A third opinion, a review with your primary care physician, a board of specialists where there is one, or straight to the decision.',
    action: 'Open the way on',
    task: 'resolution.open',
  },
};

/** Whether all letters of a step are sent, so that only answers are due. */
function isAwaitingAnswers(key: ResolutionStepKey, status: CaseStatus): boolean {
  if (key === 'ask')
    return reasonRequests('ask-reasons', status).every(
      ({ state, needed }) => !needed || state === 'waiting' || state === 'answered',
    );
  const rereadLetters = status.letters.filter(({ kind }) => kind === 'reread');
  return key === 'settle' && rereadLetters.length > 0 && rereadLetters.every(({ sent }) => sent !== null);
}

/**
 * The opinions differ: the first resolution step that the person can do now. None while answers are due, because later steps
 * build on them, and none once an option is chosen.
 */
export const takeTheNextResolutionStep: Rule = (status) => {
  const { resolutionSteps, comparison } = status;
  if (resolutionSteps.find(({ key }) => key === 'choose')?.state !== 'open') return null;
  for (const { key, title, state } of resolutionSteps) {
    // Whoever was sent what they had not seen reads it while the others are asked.
    if (state === 'done' || state === 'not-needed' || (key === 'evidence' && isEvidenceHandedOver(status))) continue;
    if (state === 'under-way' && isAwaitingAnswers(key, status)) return null;
    const { settle, ...usual } = STEP_TEXTS[key];
    // What was named was of earlier words: who has answered with others may no longer differ.
    const changed =
      key === 'name' ? CLAIM_KEYS.filter((row) => uncomparedRows(comparison).some((each) => each.row === row && each.stale)) : [];
    const said =
      changed.length > 0
        ? { ...usual, title: `Compare again: ${formatList(changed.map((row) => ROW_PHRASES[row]))}`, why: CHANGED }
        : { title, ...usual };
    const { notNeeded, otherwise } = dismissKeys(key);
    const dismissKey = key === 'evidence' ? otherwise : notNeeded;
    return {
      ...said,
      ...(said.task === 'resolution.open' && { step: key }),
      ...(settle ? { settle: { action: settle, key: dismissKey } } : {}),
    };
  }
  return null;
};
