import { addDays, workdayFrom } from '../dates/days.ts';
import type { LetterText } from '../domain/letter.ts';
import type { Day } from '../domain/partial-date.ts';
import type { RequestStep } from '../domain/request.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import { toSentence } from '../format/sentences.ts';
import {
  ANSWER_DAYS,
  answerDays,
  daysPassed,
  dueOn,
  extensionHolds,
  isLate,
  remindedOn,
  sentOn,
  stateOf,
  stepsInOrder,
} from '../requests/answer-deadline.ts';
import { outstandingItems } from '../requests/received.ts';
import { isLent } from '../requests/request-texts.ts';
import {
  CLOSING,
  dashList,
  identity,
  joinParagraphs,
  letterhead,
  neededBy,
  type RequestFacts,
  salutation,
  THANKS,
} from './request-letter.ts';

/** Days within which a follow-up asks for an answer. */
const REPLY_DAYS = 7;

const RULE = 'HIPAA, 45 CFR 164.524, United States';
const NEEDED = 'If anything is needed from me, a form or a signature, please tell me.';
const FEES = 'Fees may cover only the labor of copying, supplies and postage, not the search for records.';

/** Whether the request asks for copies. The right of access does not cover slides and blocks, which are lent. */
const asksForCopies = ({ request }: RequestFacts) => request.items.length === 0 || request.items.some(({ ask }) => !isLent(ask));

const lastStep = ({ request }: RequestFacts, what: RequestStep['what']) =>
  stepsInOrder(request.steps).findLast((step) => step.what === what);

/** "On 4 February 2026 I asked you for copies of my records. 37 days have passed." */
function requestText(facts: RequestFacts): string {
  const sent = sentOn(facts.request);
  const what = asksForCopies(facts) ? 'copies of my records' : 'the loan of pathology materials';
  if (sent === null || sent > facts.date) return `I asked you for ${what}.`;
  const days = daysPassed(facts.request, facts.date) ?? 0;
  const elapsed = days === 0 ? '' : ` ${formatCount(days, 'day')} ${days === 1 ? 'has' : 'have'} passed.`;
  return `On ${formatDate(sent)} I asked you for ${what}.${elapsed}`;
}

/** The outstanding items as a list, after a lead. Empty: none. */
function missingItems({ request, records }: RequestFacts, lead: string): string {
  const out = outstandingItems(request, records).map(({ ask }) => ask);
  return out.length === 0 ? '' : `${lead}\n\n${dashList(out)}`;
}

const askForDate = (date: Day) =>
  `Please tell me by ${formatDate(workdayFrom(addDays(date, REPLY_DAYS)))} on which day I will have them.`;

/** The paragraph about the period for an answer, where it is over or nearly over. */
function periodText(facts: RequestFacts): string {
  const { request, date } = facts;
  const due = dueOn(request);
  if (due === null || !asksForCopies(facts)) return '';
  const { extension } = request;
  if (!isLate(request, date))
    return extensionHolds(request) && extension
      ? `You told me on ${formatDate(extension.on)} that you need more time; that time ends on ${formatDate(due)}. There is no second extension (${RULE}).`
      : `An answer is due within ${ANSWER_DAYS} days, that is by ${formatDate(due)} (${RULE}).`;
  const rule = `The rule gives ${ANSWER_DAYS} days from receipt, and one extension of ${ANSWER_DAYS} days if its reason is given in writing within the first ${ANSWER_DAYS} (${RULE}).`;
  const extensionText = extensionHolds(request)
    ? `With your extension the ${answerDays(request)} days ended on ${formatDate(due)}.`
    : extension
      ? `They ended on ${formatDate(due)}; your extension of ${formatDate(extension.on)} came after that.`
      : `They ended on ${formatDate(due)}, and I have no such statement.`;
  return `${rule} ${extensionText}`;
}

/** The sentence for a second follow-up. */
function reminderText({ request, date }: RequestFacts): string {
  const reminded = remindedOn(request);
  if (reminded === null || reminded >= date || !isLate(request, date)) return '';
  return `I asked again on ${formatDate(reminded)}. If I do not hear from you, I will turn to the Office for Civil Rights of the U.S. Department of Health and Human Services.`;
}

function refusal(facts: RequestFacts): string {
  const step = lastStep(facts, 'refused');
  const reason = toSentence(step?.words ?? '');
  const refusalText = `${step ? `On ${formatDate(step.on)} I learned` : 'I learned'} that you will not send what I asked for.${reason === '' ? '' : ` The reason I was given: ${reason}`}`;
  if (!asksForCopies(facts))
    return joinParagraphs(
      refusalText,
      'Please tell me in writing why, and what I can do so that they can be lent. Recuts would help as well.',
    );
  return joinParagraphs(
    refusalText,
    `The rule (${RULE}, paragraph (d)) asks for a denial in writing, in plain language. Please send me:`,
    dashList([
      'the basis of the denial',
      'whether I may have it reviewed by a licensed health care professional who took no part in it, and how I ask for that; please take this letter as my request for such a review',
      'how I can complain to you and to the Secretary of Health and Human Services',
      'everything else that I asked for and to which the denial does not apply',
    ]),
  );
}

function body(facts: RequestFacts): string[] {
  const { request, date } = facts;
  const fees = asksForCopies(facts) ? FEES : '';
  const receipt = lastStep(facts, 'partly-received');
  switch (stateOf(request)) {
    case 'refused':
      return [requestText(facts), refusal(facts), askForReply(date)];
    case 'received': {
      const out = missingItems(facts, 'Thank you for what came. When I looked through it, I did not find:');
      return out === '' ? ['Everything that I asked you for has come.'] : [requestText(facts), out, askForDate(date)];
    }
    case 'partly-received': {
      const thanks = receipt ? `Thank you for what came on ${formatDate(receipt.on)}.` : 'Thank you for what came.';
      return [
        `${requestText(facts)} ${thanks}`,
        missingItems(facts, 'Still missing:'),
        periodText(facts),
        reminderText(facts),
        `${askForDate(date)} ${isLate(request, date) ? fees : ''}`.trim(),
      ];
    }
    default: {
      if (!isLate(request, date))
        return [
          `${requestText(facts)} May I ask how it stands?`,
          missingItems(facts, 'It was about:'),
          periodText(facts),
          NEEDED,
        ];
      const out = missingItems(facts, 'I have not received:');
      return [
        out === '' ? `${requestText(facts)} I have not received them.` : requestText(facts),
        out,
        periodText(facts),
        reminderText(facts),
        `${askForDate(date)} ${fees}`.trim(),
      ];
    }
  }
}

const askForReply = (date: Day) => `Please answer by ${formatDate(workdayFrom(addDays(date, REPLY_DAYS)))}.`;

/**
 * The follow-up of a request. Its text follows from the state of the request on the date of the letter, and from the outstanding
 * items.
 */
export function followUpLetter(facts: RequestFacts): LetterText {
  const subject = {
    refused: 'My request for records: your refusal',
    'partly-received': 'My request for records: what is still missing',
  };
  const state = stateOf(facts.request);
  return {
    ...letterhead(facts),
    subject: state === 'refused' || state === 'partly-received' ? subject[state] : 'My request for records',
    body: joinParagraphs(
      salutation(facts.provider),
      ...body(facts),
      stateOf(facts.request) === 'refused' ? '' : neededBy(facts),
      identity(facts),
      THANKS,
      CLOSING,
    ),
    sign: true,
  };
}
