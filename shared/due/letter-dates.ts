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

/** How long the first physician is given for an answer before it is asked for again, days. */
const ANSWER_DAYS = 7;

/** How long a physician is given for reasons in writing, or a second reading, before they are asked again, days. */
const REASONS_DAYS = 14;

/** Letters that want an answer: when it is asked for again, and how. */
const ANSWERS_EXPECTED: Partial<Record<LetterKind, { days: number; what: (whom: string) => string; task: Task }>> = {
  'tell-first': { days: ANSWER_DAYS, what: (whom) => `Ask ${whom} for an answer`, task: 'letters.open' },
  'ask-reasons': { days: REASONS_DAYS, what: (whom) => `Ask ${whom} for their reasons again`, task: 'resolution.open' },
  reread: { days: REASONS_DAYS, what: (whom) => `Ask ${whom} for the second reading`, task: 'resolution.open' },
  board: { days: REASONS_DAYS, what: (whom) => `Ask ${whom} about the board`, task: 'resolution.open' },
};

/** To whom a letter went: by the list, by the opinion that it is about, else the first physician. */
export function letterAddressee(
  { kind, providerId, opinionId }: Journey['letters'][number],
  { providers, opinions, case: of }: Journey,
): string {
  const named = nameOf(providers, providerId);
  if (named !== null) return named;
  const opinion = opinions.find(({ id }) => id === opinionId);
  if (opinion) return physicianOf(opinion, providers);
  return kind === 'tell-first' ? of.firstPhysician || 'the first physician' : 'the physician';
}

/** Whether what a physician wrote back is kept with their opinion, without a day at the letter. */
export function isReplied({ id, kind, opinionId }: Journey['letters'][number], { replies }: Journey): boolean {
  return replies.some(
    (reply) => reply.opinionId === opinionId && (reply.letterId === id || (kind === 'ask-reasons' && reply.letterId === null)),
  );
}

/** Letters that want an answer, were sent, and are not answered. */
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

/** Calls that were to be made again, or an answer that was promised: until they were spoken to since. */
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
