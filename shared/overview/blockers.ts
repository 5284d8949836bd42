import { daysBetween } from '../dates/days.ts';
import type { Overview } from '../domain/overview.ts';
import { isReplied, letterAddressee } from '../due/letter-dates.ts';
import { askAfter } from '../due/request-dates.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import { officeName } from '../format/holders.ts';
import { capitalize } from '../format/sentences.ts';
import { dueOn, isLate, stateOf, stepsInOrder } from '../requests/answer-deadline.ts';
import { outstandingItems } from '../requests/received.ts';
import { type CaseStatus, isAnyAsked } from './case-status.ts';

type Blockers = Overview['blockers'];

/** How many blockers are shown at most. */
const SHOWN = 3;

/** Items that cannot arrive in time by their usual wait: one by its name, several by their number. */
function tooLate({ schedule }: CaseStatus): Blockers {
  const items = schedule.items.filter(({ state, must, condition }) => state === 'too-late' && must && condition === '');
  const [one] = items;
  if (!one) return [];
  const text =
    items.length === 1
      ? `${one.name}: by the usual wait it comes too late.`
      : `${formatCount(items.length, 'thing')}: by the usual wait they come too late. The plan says what to do then.`;
  return [{ text, task: 'schedule.open' }];
}

/** Offices that are late, refused, are past their usual wait, or sent only a part. */
function offices(status: CaseStatus): Blockers {
  const { requests, providers, today, records } = status;
  const of = (text: (typeof requests)[number]) => capitalize(officeName(text, providers));
  const late = requests.flatMap((request): Blockers => {
    const due = dueOn(request);
    return due !== null && isLate(request, today)
      ? [{ text: `${of(request)}: the answer was due on ${formatDate(due)} (United States).`, task: 'requests.open' }]
      : [];
  });
  const refused = requests.flatMap((request): Blockers => {
    const step = stepsInOrder(request.steps).findLast(({ what }) => what === 'refused');
    return step && stateOf(request) === 'refused'
      ? [{ text: `${of(request)} refused on ${formatDate(step.on)}. Ask for the reason in writing.`, task: 'requests.open' }]
      : [];
  });
  const waits = requests.flatMap((request): Blockers => {
    const ask = askAfter(request, status);
    if (ask?.by !== 'usual' || ask.on > today || isLate(request, today)) return [];
    return [{ text: `${of(request)}: asked on ${formatDate(ask.sent)}, the usual wait is over.`, task: 'requests.open' }];
  });
  const inPart = requests.flatMap((request): Blockers => {
    const out = outstandingItems(request, records);
    if (stateOf(request) !== 'partly-received' || out.length === 0) return [];
    return [{ text: `${of(request)}: came in part, ${formatCount(out.length, 'thing')} still out.`, task: 'requests.open' }];
  });
  return [...late, ...refused, ...waits, ...inPart];
}

/** Items that nobody was asked for: one by its name, several by their number. */
function notAsked(status: CaseStatus): Blockers {
  const { toAsk, schedule, today } = status;
  const lateKeys = new Set(
    schedule.items.flatMap(({ key, askBy, state }) => (state !== 'too-late' && askBy !== null && askBy < today ? [key] : [])),
  );
  const shown = new Set(
    schedule.items.flatMap(({ key, state, condition }) => (state === 'too-late' && condition === '' ? [key] : [])),
  );
  const line = (names: string[], rest: string): Blockers =>
    names.length === 0
      ? []
      : [{ text: `${names.length === 1 ? names[0] : formatCount(names.length, 'thing')}: ${rest}`, task: 'requests.open' }];
  const open = toAsk.filter(({ key }) => !shown.has(key));
  const late = open.filter(({ key }) => lateKeys.has(key)).map(({ name }) => name);
  const rest = open.filter(({ key }) => !lateKeys.has(key)).map(({ name }) => name);
  return [
    ...line(late, 'not asked for yet; by the usual wait it is time already.'),
    // Before the first request goes out nothing is: that is no news.
    ...(isAnyAsked(status) ? line(rest, 'not asked for yet.') : []),
  ];
}

/** After this many days without an answer a letter is a blocker. */
const LONG_DAYS = 14;

/** What a letter asked for where opinions differ, as a phrase. */
const REQUEST_PHRASES: Partial<Record<CaseStatus['letters'][number]['kind'], string>> = {
  'ask-reasons': 'asked for the reasons',
  reread: 'asked to read again',
  board: 'asked to bring the case to a board',
};

/** Letters about differing opinions that have waited for an answer longer than usual. */
function lateAnswers(status: CaseStatus): Blockers {
  const { letters, today } = status;
  return letters.flatMap((letter): Blockers => {
    const { kind, sent, answered } = letter;
    const asked = REQUEST_PHRASES[kind];
    if (!asked || sent === null || answered !== null || daysBetween(sent, today) <= LONG_DAYS || isReplied(letter, status))
      return [];
    return [
      {
        text: `${capitalize(letterAddressee(letter, status))}: ${asked} on ${formatDate(sent)}, no answer is written down.`,
        task: 'resolution.open',
      },
    ];
  });
}

/**
 * Gives what holds a case up, the worst first. After the appointment only answers count. None in an emergency, and none of a
 * closed case.
 */
export function blockersOf(status: CaseStatus): Blockers {
  const { phase, locked, drafted, insurance, review } = status;
  if (phase === 'understand') return lateAnswers(status).slice(0, SHOWN);
  if (phase === 'rest' || review.gate === 'emergency') return [];
  const files: Blockers =
    locked > 0
      ? [{ text: `${formatCount(locked, 'record')}: locked, the sender has the password.`, task: 'records.unlock' }]
      : [];
  const drafts: Blockers =
    drafted.length > 0 ? [{ text: `${formatCount(drafted.length, 'request')} written, not sent.`, task: 'requests.open' }] : [];
  const insurer: Blockers =
    insurance.authorisation.state === 'needed'
      ? [{ text: 'The insurer’s authorization is needed, and not asked for.', task: 'insurance.open' }]
      : [];
  return [...tooLate(status), ...offices(status), ...files, ...insurer, ...drafts, ...notAsked(status)].slice(0, SHOWN);
}
