import { callBacks } from '../contacts/call-back.ts';
import { addDays } from '../dates/days.ts';
import type { LetterKind } from '../domain/letter.ts';
import { dayOfMoment } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import type { Task } from '../domain/task.ts';
import { formatDate } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { physicianOf } from '../opinions/opinion-labels.ts';
import type { DatedEntry } from './dated-entry.ts';

/** Days after which the first physician is asked again for an answer. */
const ANSWER_DAYS = 7;

/** Days after which a physician is asked again for reasons in writing, or for a second reading. */
const REASONS_DAYS = 14;

/** Kinds of letters that expect an answer: after how many days to ask again, and the text. */
const ANSWERS_EXPECTED: Partial<Record<LetterKind, { days: number; what: (whom: string) => string; task: Task }>> = {
  'tell-first': { days: ANSWER_DAYS, what: (whom) => `Ask ${whom} for an answer`, task: 'letters.open' },
  'ask-reasons': { days: REASONS_DAYS, what: (whom) => `Ask ${whom} for their reasons again`, task: 'resolution.open' },
  reread: { days: REASONS_DAYS, what: (whom) => `Ask ${whom} for the second reading`, task: 'resolution.open' },
  board: { days: REASONS_DAYS, what: (whom) => `Ask ${whom} about the board`, task: 'resolution.open' },
};

/** The name of a letter's recipient: the provider, else the physician of the opinion, else the first physician. */
export function letterAddressee(
  { kind, providerId, opinionId }: Journey['letters'][number],
  { providers, opinions, case: patientCase }: Journey,
): string {
  const named = nameOf(providers, providerId);
  if (named !== null) return named;
  const opinion = opinions.find(({ id }) => id === opinionId);
  if (opinion) return physicianOf(opinion, providers);
  return kind === 'tell-first' ? patientCase.firstPhysician || 'the first physician' : 'the physician';
}

/** Whether the answer to a letter is kept as a reply with the opinion. */
export function isReplied({ id, kind, opinionId }: Journey['letters'][number], { replies }: Journey): boolean {
  return replies.some(
    (reply) => reply.opinionId === opinionId && (reply.letterId === id || (kind === 'ask-reasons' && reply.letterId === null)),
  );
}

/** Sent letters that expect an answer and have none. */
export function letterDates(journey: Journey): DatedEntry[] {
  return journey.letters.flatMap((letter): DatedEntry[] => {
    const { id, kind, sent, answered } = letter;
    const wanted = ANSWERS_EXPECTED[kind];
    if (!wanted || sent === null || answered !== null || isReplied(letter, journey)) return [];
    return [
      {
        key: `letter.${id}`,
        on: addDays(sent, wanted.days),
        what: wanted.what(letterAddressee(letter, journey)),
        why: `The letter went out on ${formatDate(sent)}; no answer is written down.`,
        task: wanted.task,
      },
    ];
  });
}

/** Calls to make again, and promised answers, until the office was called since. */
export function callBackDates({ contacts, providers }: Journey): DatedEntry[] {
  return callBacks(contacts).flatMap(({ id, again, insurance, providerId, person, on }): DatedEntry[] => {
    if (again === null) return [];
    const whom = nameOf(providers, providerId) ?? (insurance ? 'the insurer' : person || 'them');
    const why = `${person ? `${person} was spoken to` : 'You spoke'} on ${formatDate(dayOfMoment(on))}.`;
    return [
      { key: `contact.${id}`, on: again, what: `Call ${whom} again`, why, task: insurance ? 'insurance.open' : 'providers.open' },
    ];
  });
}

function nameOf(providers: readonly Provider[], id: string | null): string | null {
  return providers.find((provider) => provider.id === id)?.name ?? null;
}
