import type { Case } from '../domain/case.ts';
import type { Resolution, Way } from '../domain/opinion.ts';
import type { PacketChoice, PacketPlan } from '../domain/packet.ts';
import type { Provider } from '../domain/provider.ts';
import { providerLine, samePhysician } from '../physicians/names.ts';
import { primaryCareOf, thirdOf } from '../physicians/roles.ts';

interface RecipientFacts {
  case: Pick<Case, 'recipient' | 'appointment' | 'appointmentPlace'>;
  choice: Pick<PacketChoice, 'style' | 'recipient'>;
  providers: readonly Provider[];
  resolution: Resolution;
  follows: PacketPlan['follows'];
}

/** For whom a packet is, and when they see the patient. */
type Meeting = Pick<PacketPlan, 'recipient' | 'appointment' | 'appointmentPlace'>;

/** Whom the way on leads to, and when, where it is this way; else who has the role. */
function onTheWay(way: Way, role: Provider | null, { resolution, providers }: RecipientFacts): Meeting | null {
  const taken = resolution.way === way;
  const provider = (taken ? providers.find(({ id }) => id === resolution.providerId) : undefined) ?? role;
  if (!provider) return null;
  const { appointment, appointmentPlace } = resolution;
  return {
    recipient: providerLine(provider),
    ...(taken ? { appointment, appointmentPlace } : NO_MEETING),
  };
}

const NO_MEETING: Omit<Meeting, 'recipient'> = { appointment: null, appointmentPlace: '' };

const sameReader = (one: string, other: string) => one === other || samePhysician(one, other);

function usual(facts: RecipientFacts): Meeting {
  const { follows } = facts;
  const { recipient, appointment, appointmentPlace } = facts.case;
  const second = { recipient, appointment, appointmentPlace };
  switch (facts.choice.style) {
    case 'full':
      return second;
    case 'supplement':
      return {
        ...(follows && !sameReader(follows.recipient, recipient) ? NO_MEETING : second),
        recipient: follows?.recipient ?? recipient,
      };
    case 'primary-care':
      return onTheWay('primary-care', primaryCareOf(facts), facts) ?? { ...NO_MEETING, recipient: '' };
    case 'without-opinions':
    case 'blind-first':
      return onTheWay('third', thirdOf(facts), facts) ?? second;
  }
}

/**
 * For whom a packet of this style is: a review for the primary care physician, a blind one for the third physician where there is
 * one, a supplement for who had the packet before it, any other for the second. A name chosen by hand goes before.
 */
export function recipientOf(facts: RecipientFacts): Meeting {
  const meeting = usual(facts);
  return { ...meeting, recipient: facts.choice.recipient || meeting.recipient };
}
