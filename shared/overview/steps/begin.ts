import { isAnyAsked, isReviewed, isWaitKnown, type Rule } from '../case-status.ts';

/** Nothing is known yet: is a second opinion called for? Records, requests or an appointment answer that. */
export const beginWithTheReview: Rule = (status) => {
  const { case: patientCase, records, requests, letters, packets, isStepDismissed } = status;
  if (isReviewed(status) || isStepDismissed('step.review')) return null;
  if (patientCase.appointment !== null || records.length + requests.length + letters.length + packets.count > 0) return null;
  return {
    title: 'Begin: is a second opinion called for?',
    why: 'A few plain statements to tick, first whether it can wait at all. What you say here goes into the letters, and tells the second physician why you ask.',
    action: 'Begin the review',
    task: 'review.answer',
    otherwise: { action: 'Add the first records', task: 'records.open' },
  };
};

/** The first physician is told early: the letter also asks for records, a referral, and how long it is safe to wait. */
export const tellTheFirstPhysician: Rule = (status) => {
  const { case: patientCase, records, firstPhysicianInformed, first, isStepDismissed } = status;
  if (firstPhysicianInformed || patientCase.appointment !== null || records.length > 0 || isAnyAsked(status)) return null;
  if (isStepDismissed('step.tell-first')) return null;
  return {
    title: `Tell ${first} that you ask for a second opinion`,
    why: 'A short, courteous letter: it also asks for your records, for a referral, and for how long it is safe to wait. Asking is a normal part of care, not distrust.',
    action: 'Write the letter',
    task: 'letters.open',
    settle: { action: 'They know already', key: 'step.tell-first' },
  };
};

/** A person who began with records tells the first physician once everything is asked for. */
export const tellTheFirstPhysicianStill: Rule = (status) => {
  const { case: patientCase, letters, firstPhysicianInformed, first, second, isStepDismissed } = status;
  if (firstPhysicianInformed || patientCase.appointment !== null || second !== '') return null;
  if (isStepDismissed('step.tell-first') || isStepDismissed('step.safe')) return null;
  const hasDraft = letters.some(({ kind }) => kind === 'tell-first');
  return {
    title: `Let ${first} know that you ask for a second opinion`,
    why: 'If they do not know yet: a short, courteous letter. It also asks for a physician outside their own practice, and for a referral if one is needed.',
    action: hasDraft ? 'Open the letters' : 'Write the letter',
    task: 'letters.open',
    settle: { action: 'They know already', key: 'step.tell-first' },
  };
};

/** No records and no requests yet. */
export const addTheFirstRecords: Rule = ({ records, requests }) =>
  records.length === 0 && requests.length === 0
    ? {
        title: 'Add the first records',
        why: 'Letters, reports, results and photos of paper: everything you have of this case. The order does not matter.',
        action: 'Add records',
        task: 'records.open',
      }
    : null;

/** The day to plan from is unknown, and nobody was asked for it. */
export const askHowLongItIsSafe: Rule = (status) => {
  const { case: patientCase, review, letters, first, isStepDismissed } = status;
  if (isWaitKnown(status) || isStepDismissed('step.safe')) return null;
  // Who has an appointment is asked only where they said themselves that nobody knows.
  if (patientCase.appointment !== null && review.gate !== 'not-known') return null;
  const askedLetters = letters.filter(({ kind, sent }) => kind === 'tell-first' && sent !== null);
  if (askedLetters.some(({ answered }) => answered === null)) return null;
  if (askedLetters.length > 0)
    return {
      title: 'Write down how long it is safe to wait',
      why: `The answer of ${first} is here. If it names a day, the whole plan counts back from it; if not, write what was said.`,
      action: 'Open the review',
      task: 'review.answer',
      settle: { action: 'It was not said', key: 'step.safe' },
    };
  return {
    title: `Ask ${first} how long it is safe to wait`,
    why: 'It is the first question to ask: the whole plan counts back from that day. The letter to them asks it, and so can a call.',
    action: 'Write the letter',
    task: 'letters.open',
    otherwise: { action: 'I know it', task: 'review.answer' },
    settle: { action: 'Not now', key: 'step.safe' },
  };
};
