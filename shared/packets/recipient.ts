import type { Case } from '../domain/case.ts';
import type { PacketChoice } from '../domain/packet.ts';
import type { PacketPlan } from '../domain/packet-plan.ts';
import { type Day, dayOfMoment } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import type { Audience } from '../domain/question.ts';
import type { Resolution, ResolutionOption } from '../domain/resolution.ts';
import { findMentioned, providerLine, samePhysician } from '../providers/names.ts';
import { primaryCareOf, roleOf, thirdOf } from '../providers/roles.ts';

export interface RecipientFacts {
  case: Pick<Case, 'firstPhysician' | 'recipient' | 'appointment' | 'appointmentPlace'>;
  choice: Pick<PacketChoice, 'style' | 'recipient'>;
  /** Without those removed. */
  providers: readonly Provider[];
  resolution: Resolution;
  follows: PacketPlan['follows'];
  /** The day on which the packet is made. */
  date: Day;
}

/** For whom a packet is, and when they see the patient. */
type Meeting = Pick<PacketPlan, 'recipient' | 'appointment' | 'appointmentPlace'>;

/** To whom a way on leads: who was named for it where it is the way that was chosen, else who has the role. */
function resolutionProviderFor(way: ResolutionOption, { resolution, providers }: RecipientFacts): Provider | null {
  const named = resolution.way === way ? providers.find(({ id }) => id === resolution.providerId) : undefined;
  if (named) return named;
  if (way === 'third') return thirdOf({ providers });
  return way === 'primary-care' ? primaryCareOf({ providers }) : null;
}

/** For whom a packet of this style is where nobody is chosen by hand. */
function defaultRecipient(facts: RecipientFacts): string {
  const { recipient } = facts.case;
  const lead = (way: ResolutionOption) => {
    const provider = resolutionProviderFor(way, facts);
    return provider && providerLine(provider);
  };
  switch (facts.choice.style) {
    case 'full':
      return recipient;
    case 'supplement':
      return facts.follows?.recipient ?? recipient;
    case 'primary-care':
      return lead('primary-care') ?? '';
    case 'without-opinions':
    case 'blind-first':
      return lead('third') ?? recipient;
  }
}

/** What its reader is to the case; null: it does not know them. */
function readerRole(reader: string, facts: RecipientFacts) {
  const provider = findMentioned(reader, facts.providers);
  return provider && roleOf(provider, facts);
}

/** The appointments that the case knows, each with whom it is: that for the second opinion, and that on the way on. */
function meetings(reader: string, facts: RecipientFacts): Meeting[] {
  const { recipient, appointment, appointmentPlace } = facts.case;
  const { resolution } = facts;
  // Where the case does not name the second physician its appointment is of anybody who is not known for something else.
  const role = readerRole(reader, facts);
  const second = recipient || (role === null || role === 'none' || role === 'candidate' ? reader : '');
  const further = resolution.way === null ? null : resolutionProviderFor(resolution.way, facts);
  return [
    { recipient: second, appointment, appointmentPlace },
    ...(further ? [{ ...resolution, recipient: providerLine(further) }] : []),
  ];
}

/**
 * For whom a packet of this style is: a review for the primary care physician, a blind one for the third physician where there is
 * one, a supplement for who had the packet before it, any other for the second. A name chosen by hand goes before. The appointment is
 * that of this reader, and only one that is still to come: of any other nothing is said.
 */
export function recipientOf(facts: RecipientFacts): Meeting {
  const recipient = facts.choice.recipient || defaultRecipient(facts);
  const own = meetings(recipient, facts).find(
    (each) =>
      each.appointment !== null &&
      dayOfMoment(each.appointment) >= facts.date &&
      (each.recipient === recipient || samePhysician(each.recipient, recipient)),
  );
  return { recipient, appointment: own?.appointment ?? null, appointmentPlace: own?.appointmentPlace ?? '' };
}

/** Whose questions its reader is to answer: those for what they are to the case, else for whom such a packet is meant. */
export function readerAudience(recipient: string, facts: RecipientFacts): Audience {
  const reviews = facts.choice.style === 'primary-care';
  // Who is the primary care physician may be named for the second opinion too: a review asks them as the first of these.
  if (reviews && findMentioned(recipient, facts.providers)?.role === 'primary-care') return 'primary-care';
  const role = readerRole(recipient, facts);
  if (role === 'first' || role === 'second' || role === 'primary-care') return role;
  return reviews ? 'primary-care' : 'second';
}
