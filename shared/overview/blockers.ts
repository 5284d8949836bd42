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
const MAX_SHOWN = 3;

/** Items that cannot arrive in time by their usual wait: one by its name, several by their number. */
function lateItems({ schedule }: CaseStatus): Blockers {
  const items = schedule.items.filter(({ state, must, condition }) => state === 'too-late' && must && condition === '');
  const [one] = items;
  if (!one) return [];
  const text =
    items.length === 1
      ? `${one.name}: by the usual wait it comes too late.`
      : `${formatCount(items.length, 'thing')}: by the usual wait they come too late. The plan says what to do then.`;
  return [{ text: text, task: 'schedule.open' }];
}

/** Offices that are late, refused, are past their usual wait, or sent only a part. */
function officeBlockers(status: CaseStatus): Blockers {
  const { requests, providers, today, records } = status;
  const officeLabel = (request: (typeof requests)[number]) => capitalize(officeName(request, providers));
  const late = requests.flatMap((request): Blockers => {
    const due = dueOn(request);
    return due !== null && isLate(request, today)
      ? [{ text: `${officeLabel(request)}: the answer was due on ${formatDate(due)} (United States).`, task: 'requests.open' }]
      : [];
  });
  const refused = requests.flatMap((request): Blockers => {
    const step = stepsInOrder(request.steps).findLast(({ what }) => what === 'refused');
    return step && stateOf(request) === 'refused'
      ? [
          {
            text: `${officeLabel(request)} refused on ${formatDate(step.on)}. Ask for the reason in writing.`,
            task: 'requests.open',
          },
        ]
      : [];
  });
  const overdue = requests.flatMap((request): Blockers => {
    const ask = askAfter(request, status);
    if (ask?.by !== 'usual' || ask.on > today || isLate(request, today)) return [];
    return [
      { text: `${officeLabel(request)}: asked on ${formatDate(ask.sent)}, the usual wait is over.`, task: 'requests.open' },
    ];
  });
  const partial = requests.flatMap((request): Blockers => {
    const outstanding = outstandingItems(request, records);
    if (stateOf(request) !== 'partly-received' || outstanding.length === 0) return [];
    return [
      {
        text: `${officeLabel(request)}: came in part, ${formatCount(outstanding.length, 'thing')} still out.`,
        task: 'requests.open',
      },
    ];
  });
  return [...late, ...refused, ...overdue, ...partial];
}

/** Items that nobody was asked for: one by its name, several by their number. */
function unrequestedItems(status: CaseStatus): Blockers {
  const { itemsToRequest, schedule, today } = status;
  const lateKeys = new Set(
    schedule.items.flatMap(({ key, askBy, state }) => (state !== 'too-late' && askBy !== null && askBy < today ? [key] : [])),
  );
  const tooLateKeys = new Set(
    schedule.items.flatMap(({ key, state, condition }) => (state === 'too-late' && condition === '' ? [key] : [])),
  );
  const line = (names: string[], predicate: string): Blockers =>
    names.length === 0
      ? []
      : [{ text: `${names.length === 1 ? names[0] : formatCount(names.length, 'thing')}: ${predicate}`, task: 'requests.open' }];
  const open = itemsToRequest.filter(({ key }) => !tooLateKeys.has(key));
  const late = open.filter(({ key }) => lateKeys.has(key)).map(({ name }) => name);
  const others = open.filter(({ key }) => !lateKeys.has(key)).map(({ name }) => name);
  return [
    ...line(late, 'not asked for yet; by the usual wait it is time already.'),
    // Before the first request goes out nothing is: that is no news.
    ...(isAnyAsked(status) ? line(others, 'not asked for yet.') : []),
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
    const phrase = REQUEST_PHRASES[kind];
    if (!phrase || sent === null || answered !== null || daysBetween(sent, today) <= LONG_DAYS || isReplied(letter, status))
      return [];
    return [
      {
        text: `${capitalize(letterAddressee(letter, status))}: ${phrase} on ${formatDate(sent)}, no answer is written down.`,
        task: 'resolution.open',
      },
    ];
  });
}

/**
 * Returns what holds a case up, the worst first. After the appointment only answers count. None in an emergency, and none of a
 * closed case.
 */
export function blockersOf(status: CaseStatus): Blockers {
  const { phase, locked, drafted, insurance, review } = status;
  if (phase === 'understand') return lateAnswers(status).slice(0, MAX_SHOWN);
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
  return [...lateItems(status), ...officeBlockers(status), ...files, ...insurer, ...drafts, ...unrequestedItems(status)].slice(
    0,
    MAX_SHOWN,
  );
}
