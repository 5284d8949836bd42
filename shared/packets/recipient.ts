import type { Case } from '../domain/case.ts';
import type { PacketChoice } from '../domain/packet.ts';
import type { PacketPlan } from '../domain/packet-plan.ts';
import { type Day, dayOfMoment } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import type { Audience } from '../domain/question.ts';
import type { Resolution, ResolutionOption } from '../domain/resolution.ts';
import { findMentioned, providerLine, samePhysician } from '../providers/names.ts';
import { primaryCareOf, roleOf, thirdPhysicianOf } from '../providers/roles.ts';

export interface RecipientFacts {
  case: Pick<Case, 'firstPhysician' | 'recipient' | 'appointment' | 'appointmentPlace'>;
  choice: Pick<PacketChoice, 'style' | 'recipient'>;
  /** Without removed ones. */
  providers: readonly Provider[];
  resolution: Resolution;
  follows: PacketPlan['follows'];
  /** The day on which the packet is made. */
  date: Day;
}

/** The recipient of a packet, and their appointment with the patient. */
type RecipientAppointment = Pick<PacketPlan, 'recipient' | 'appointment' | 'appointmentPlace'>;

/** Returns the provider for an option: the one chosen with it, else the one with the role. */
function resolutionProviderFor(option: ResolutionOption, { resolution, providers }: RecipientFacts): Provider | null {
  const named = resolution.way === option ? providers.find(({ id }) => id === resolution.providerId) : undefined;
  if (named) return named;
  if (option === 'third') return thirdPhysicianOf({ providers });
  return option === 'primary-care' ? primaryCareOf({ providers }) : null;
}

/** Returns the recipient of a style where none is chosen by hand. */
function defaultRecipient(facts: RecipientFacts): string {
  const { recipient } = facts.case;
  const providerFor = (option: ResolutionOption) => {
    const provider = resolutionProviderFor(option, facts);
    return provider && providerLine(provider);
  };
  switch (facts.choice.style) {
    case 'full':
      return recipient;
    case 'supplement':
      return facts.follows?.recipient ?? recipient;
    case 'primary-care':
      return providerFor('primary-care') ?? '';
    case 'without-opinions':
    case 'blind-first':
      return providerFor('third') ?? recipient;
  }
}

/** Returns the reader's role in the case; null: unknown. */
function readerRole(reader: string, facts: RecipientFacts) {
  const provider = findMentioned(reader, facts.providers);
  return provider && roleOf(provider, facts);
}

/** Returns the appointments of the case with their recipients: for the second opinion, and for the resolution. */
function recipientAppointments(reader: string, facts: RecipientFacts): RecipientAppointment[] {
  const { recipient, appointment, appointmentPlace } = facts.case;
  const { resolution } = facts;
  // Without a second physician in the case, the appointment counts for any reader without another role.
  const role = readerRole(reader, facts);
  const second = recipient || (role === null || role === 'none' || role === 'candidate' ? reader : '');
  const further = resolution.way === null ? null : resolutionProviderFor(resolution.way, facts);
  return [
    { recipient: second, appointment, appointmentPlace },
    ...(further ? [{ ...resolution, recipient: providerLine(further) }] : []),
  ];
}

/**
 * Returns the recipient and their appointment. A recipient chosen by hand wins. Else the style decides: the primary care
 * physician for `primary-care`, the third physician for blind styles, the earlier recipient for a supplement, and the second
 * physician otherwise. Only a future appointment with this recipient counts.
 */
export function recipientOf(facts: RecipientFacts): RecipientAppointment {
  const recipient = facts.choice.recipient || defaultRecipient(facts);
  const appointmentOfRecipient = recipientAppointments(recipient, facts).find(
    (each) =>
      each.appointment !== null &&
      dayOfMoment(each.appointment) >= facts.date &&
      (each.recipient === recipient || samePhysician(each.recipient, recipient)),
  );
  return {
    recipient,
    appointment: appointmentOfRecipient?.appointment ?? null,
    appointmentPlace: appointmentOfRecipient?.appointmentPlace ?? '',
  };
}

/** Returns whose questions the reader answers: by the reader's role, else by the style. */
export function readerAudience(recipient: string, facts: RecipientFacts): Audience {
  const isReview = facts.choice.style === 'primary-care';
  // The primary care physician can be named as the second physician too. A review asks them as the former.
  if (isReview && findMentioned(recipient, facts.providers)?.role === 'primary-care') return 'primary-care';
  const role = readerRole(recipient, facts);
  if (role === 'first' || role === 'second' || role === 'primary-care') return role;
  return isReview ? 'primary-care' : 'second';
}
