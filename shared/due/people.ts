import { callBacks } from '../contacts/call-back.ts';
import { addDays } from '../dates/days.ts';
import type { Provider } from '../domain/provider.ts';
import type { Journey } from '../journey/journey.ts';
import { showDate } from '../wording/dates.ts';
import type { Dated } from './dated.ts';

/** How long the first physician is given for an answer before it is asked for again, days. */
export const ANSWER_DAYS = 7;

/** A letter to the first physician that was sent and not answered. */
export function letterDates({ letters, providers, case: { firstPhysician } }: Journey): Dated[] {
  return letters.flatMap(({ id, kind, sent, answered, providerId }): Dated[] => {
    if (kind !== 'tell-first' || sent === null || answered !== null) return [];
    const whom = nameOf(providers, providerId) ?? (firstPhysician || 'the first physician');
    return [
      {
        key: `letter.${id}`,
        on: addDays(sent, ANSWER_DAYS),
        what: `Ask ${whom} for an answer`,
        why: `The letter went out on ${showDate(sent)}; no answer is written down.`,
        place: 'letters',
      },
    ];
  });
}

/** Calls that were to be made again, or an answer that was promised: until they were spoken to since. */
export function callBackDates({ contacts, providers }: Journey): Dated[] {
  return callBacks(contacts).flatMap(({ id, again, insurance, providerId, person, on }): Dated[] => {
    if (again === null) return [];
    const whom = nameOf(providers, providerId) ?? (insurance ? 'the insurer' : person || 'them');
    const why = `${person ? `${person} was spoken to` : 'You spoke'} on ${showDate(on.slice(0, 10))}.`;
    return [{ key: `contact.${id}`, on: again, what: `Call ${whom} again`, why, place: insurance ? 'insurance' : 'physicians' }];
  });
}

function nameOf(providers: readonly Provider[], id: string | null): string | null {
  return providers.find((provider) => provider.id === id)?.name ?? null;
}
