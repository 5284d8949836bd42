import type { ChecklistItem } from '../../domain/checklist.ts';
import type { Task } from '../../domain/task.ts';
import { formatCount } from '../../format/amounts.ts';
import { formatDate } from '../../format/format-date.ts';
import { holderInSentence, officeName } from '../../format/holders.ts';
import { type CaseStatus, type Rule, scheduledItem } from '../case-status.ts';

/** A locked file hides its pages. */
export const openWhatIsLocked: Rule = ({ locked }) =>
  locked > 0
    ? {
        title: `Open ${formatCount(locked, 'record')} with a password`,
        why: 'The file is kept, but nobody can read it yet: the sender gave a password with it.',
        action: 'Open records',
        task: 'records.unlock',
      }
    : null;

/** A record that nobody reviewed is no evidence. */
export const lookThroughTheRecords: Rule = ({ toReview }) =>
  toReview > 0
    ? {
        title: `Look through ${formatCount(toReview, 'new record')}`,
        why: 'Check what each one is, its date and where it is from. Only records that you have looked at tick the checklist.',
        action: 'Review records',
        task: 'records.review',
      }
    : null;

/** The action for something due, by task, where no other rule covers it. */
const OVERDUE_ACTIONS: Partial<Record<Task, string>> = {
  'requests.open': 'Open the request',
  'custody.open': 'Open slides and discs',
  'letters.open': 'Open the letters',
  'insurance.open': 'Open the insurance',
  'providers.open': 'Show how to reach them',
  'resolution.open': 'Open the way on',
};

/** Answers, calls, decisions, returns and reminders that are due: the longest overdue first. */
export const doWhatIsDue: Rule = ({ due }) => {
  const entry = due.find(({ days, key }) => days <= 0 && /^(request|custody|letter|contact|insurance|reminder)\./.test(key));
  if (!entry) return null;
  const when = entry.days < 0 ? `${formatCount(-entry.days, 'day')} overdue.` : 'Due today.';
  if (entry.reminderId !== null)
    return {
      title: entry.what,
      why: `Your own reminder. ${when}`,
      action: 'Show what is due',
      task: 'overview.open',
      shows: 'due',
    };
  const action = OVERDUE_ACTIONS[entry.task] ?? 'Open it';
  const [kind, id] = entry.key.split('.');
  const why = `${entry.why} ${when}`.trim();
  return { title: entry.what, why, action, task: entry.task, ...(kind === 'request' && id ? { request: id } : {}) };
};

/** A drafted request does not start the time for an answer. */
export const sendWhatIsDrafted: Rule = ({ drafted, providers }) => {
  const [request] = drafted;
  if (!request) return null;
  return {
    title: drafted.length === 1 ? `Send the request to ${officeName(request, providers)}` : `Send the ${drafted.length} requests`,
    why: 'The time that an office has for its answer begins when the request is sent. Write down the day; reminders follow from it.',
    action: drafted.length === 1 ? 'Open the request' : 'Open the requests',
    task: 'requests.open',
    request: request.id,
  };
};

/** Whether a missing item depends on an unanswered condition. */
function dependsOn(status: CaseStatus, key: string): boolean {
  return status.itemsToRequest.some((item) => item.conditionKey === key);
}

/** An open question decides which records are needed. */
export const answerTheCondition: Rule = (status) => {
  const question = status.checklist.conditions.find(({ key, applies }) => applies === null && dependsOn(status, key));
  if (!question) return null;
  return {
    title: question.question,
    why: 'One short question: the answer decides which records the second physician needs.',
    action: 'Answer it',
    task: 'overview.open',
    shows: 'question',
  };
};

/** Whether an item can arrive before the appointment, by its shortest usual wait. */
function comesInTime({ daysLeft }: CaseStatus, { waitDays }: ChecklistItem): boolean {
  return daysLeft === null || waitDays === null || daysLeft >= waitDays[0];
}

/** The missing item that has to be asked for first. */
export const askForWhatIsMissing: Rule = (status) => {
  const { itemsToRequest, packets, today } = status;
  const open = itemsToRequest.filter((item) => packets.count === 0 || comesInTime(status, item));
  const askBy = (item: ChecklistItem) => scheduledItem(status, item.key)?.askBy ?? '9999';
  const item = open.toSorted((a, b) => askBy(a).localeCompare(askBy(b)))[0];
  if (!item) return null;
  const by = askBy(item);
  const late = by < today ? 'By the usual wait it should have been asked for already.' : `Ask by ${formatDate(by)}.`;
  const others =
    open.length > 1 ? `${formatCount(open.length - 1, 'other')} ${open.length === 2 ? 'is' : 'are'} not asked for either.` : '';
  return {
    title: `Ask ${holderInSentence(item.holder)} for: ${item.name}`,
    why: [item.why, item.wait && `Usual wait: ${item.wait}.`, by < '9999' && late, others].filter(Boolean).join(' '),
    action: 'Ask for it',
    task: 'requests.open',
    shows: item.key,
    otherwise: { action: 'Show what is missing', task: 'overview.open' },
  };
};

/** What the person provides, while offices are asked. */
export const prepareWhatIsYours: Rule = ({ itemsToWrite, packets }) => {
  // Questions have a place and a rule of their own.
  const item = itemsToWrite.find(({ key }) => key !== 'general.questions');
  if (!item || packets.count > 0) return null;
  return {
    title: `Prepare: ${item.name}`,
    why:
      item.holder === 'insurer'
        ? `${item.why} A photo or a scan is enough: add it to the records. What you do not have, the insurer tells you on the phone.`
        : `${item.why} You write it yourself, or tick it when you have it.`,
    action: 'Show how',
    task: 'overview.open',
    shows: item.key,
  };
};
