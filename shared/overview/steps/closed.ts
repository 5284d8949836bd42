import { localDayOf } from '../../dates/local-day.ts';
import { chosenOption } from '../../decision/options.ts';
import { formatDate } from '../../format/format-date.ts';
import { toSentence } from '../../format/sentences.ts';
import type { Rule } from '../case-status.ts';

/** How many characters of a plan are shown. */
const MAX_CHARACTERS = 160;

const shortened = (text: string) => (text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS).trimEnd()}…` : text);

/** The case is archived until the person reopens it. */
export const showThatItIsArchived: Rule = ({ case: { archived }, decision: { decided } }) =>
  archived === null
    ? null
    : {
        title: `Archived on ${formatDate(localDayOf(archived))}`,
        why: 'It rests. Everything in it can still be read, and it can be taken up again.',
        action: decided === null ? 'Open the records' : 'Read the decision',
        task: decided === null ? 'records.open' : 'decision.open',
      };

/** The day has come on which the person wanted to look at the decision again. */
export const lookAgain: Rule = ({ decision: { decided, lookAgain: on, reopen }, today, isStepDismissed }) => {
  const key = `decision.look.${on}`;
  if (decided === null || on === null || on > today || isStepDismissed(key)) return null;
  const when = on === today ? 'It is the day on which you wanted to look again' : `You wanted to look again on ${formatDate(on)}`;
  const reopenReason = toSentence(reopen);
  return {
    title: when,
    why:
      reopenReason === ''
        ? 'Is the plan still the one for you? It can stay as it is, or be opened again.'
        : `What would make you think again: ${reopenReason}`,
    action: 'Look at the decision',
    task: 'decision.open',
    settle: { action: 'It stays as it is', key },
  };
};

/** Both physicians learn what was decided; a sent letter shows that. */
export const tellThemWhatIsDecided: Rule = ({ decision: { decided }, letters, isStepDismissed }) =>
  decided === null ||
  letters.some(({ kind, sent }) => kind === 'decision' && sent !== null) ||
  isStepDismissed('step.tell-decision')
    ? null
    : {
        title: 'Tell your physicians what you decided',
        why: 'A short letter to each, made from the decision, with thanks. The decision itself is one page to print and to keep.',
        action: 'Open the decision',
        task: 'decision.open',
        settle: { action: 'They know already', key: 'step.tell-decision' },
      };

/** Nothing is left to do: the decision, and the day to look at it again. */
export const showThatItIsDecided: Rule = (status) => {
  const { decided, plan, lookAgain: on } = status.decision;
  if (decided === null) return null;
  const closedText = 'Nothing is left to do here. The decision can be opened again, and the case can be archived.';
  return {
    title: `Decided on ${formatDate(decided)}`,
    why: [
      toSentence(shortened(plan.trim() || (chosenOption(status)?.label ?? ''))),
      on !== null && on > status.today ? `Look again on ${formatDate(on)}.` : closedText,
    ]
      .filter(Boolean)
      .join(' '),
    action: 'Read the decision',
    task: 'decision.open',
    otherwise: { action: 'Archive or save the case', task: 'case.archive' },
  };
};
