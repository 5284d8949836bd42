import type { Rule } from '../case-status.ts';

/** Nobody is chosen for the second opinion. */
export const findTheSecondPhysician: Rule = ({ second, candidates, case: patientCase }) => {
  if (second !== '' || patientCase.appointment !== null) return null;
  if (candidates === 0)
    return {
      title: 'Look for the second physician',
      why: 'Someone who treats many patients with exactly this condition, and is independent of the first physician and institution. Write down each who may be right.',
      action: 'Open the physicians',
      task: 'providers.open',
    };
  return {
    title: candidates === 1 ? 'Decide on the second physician' : 'Choose the second physician',
    why: 'See them side by side: experience with this condition, independence, network, wait, distance. The choice is yours.',
    action: 'Compare them',
    task: 'providers.compare',
  };
};

/** The insurer is asked before anything costs money. */
export const askTheInsurer: Rule = ({ insurance, contacts, case: patientCase, isStepDismissed }) => {
  const { authorisation, covered, answers } = insurance;
  if (authorisation.state === 'needed')
    return {
      title: 'Ask the insurer for authorization',
      why: 'It is needed before the appointment. The insurer has 15 days for its decision, 72 hours where it is urgent (United States).',
      action: 'Open the insurance',
      task: 'insurance.open',
    };
  const known = covered !== 'unknown' || authorisation.state !== 'unknown' || Object.keys(answers).length > 0;
  if (
    known ||
    patientCase.appointment !== null ||
    contacts.some((contact) => contact.insurance) ||
    isStepDismissed('step.insurance')
  )
    return null;
  return {
    title: 'Ask the insurer what is covered',
    why: 'Is a second opinion covered, is this physician in the network, must it be authorized before? The questions for the call are ready.',
    action: 'Open the insurance',
    task: 'insurance.open',
    settle: { action: 'Not needed', key: 'step.insurance' },
  };
};

/** The insurer denied the request, and an appeal is still possible. */
export const answerTheDenial: Rule = ({ due, isStepDismissed }) => {
  const appeal = due.find(({ key }) => key.startsWith('insurance.appeal.'));
  if (!appeal || isStepDismissed('step.appeal')) return null;
  return {
    title: 'The insurer said no: an appeal can be made',
    why: appeal.why,
    action: 'Open the insurance',
    task: 'insurance.open',
    settle: { action: 'I do not appeal', key: 'step.appeal' },
  };
};

/** The day of the second opinion is unknown. */
export const makeTheAppointment: Rule = ({ case: patientCase, second, isStepDismissed }) =>
  patientCase.appointment === null && !isStepDismissed('step.appointment')
    ? {
        title: second === '' ? 'Enter the appointment' : `Make the appointment with ${second}`,
        why: 'Once the day of the second opinion is known, the days left are counted here, and everything is planned back from it.',
        action: 'Enter the appointment',
        task: 'case.enter-appointment',
        settle: { action: 'Only the records are sent', key: 'step.appointment' },
      }
    : null;

/** No question is written. A ticked checklist item counts: the questions are elsewhere. */
export const writeTheQuestions: Rule = ({ questions, checklist, isStepDismissed }) => {
  const questionsItem = checklist.items.find(({ key }) => key === 'general.questions');
  const ready =
    questions.some(({ asked }) => asked === 'second') || (questionsItem !== undefined && questionsItem.state !== 'open');
  if (ready || isStepDismissed('step.questions')) return null;
  return {
    title: 'Choose your questions for the second physician',
    why: 'Most people remember half of what they wanted to ask. Questions that fit your case are proposed; take those you want, add your own.',
    action: 'Open the questions',
    task: 'questions.open',
  };
};
