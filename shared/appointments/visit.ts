import type { LocalMoment } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import { addressOf } from '../format/address.ts';
import type { Journey } from '../journey/journey.ts';
import { secondPhysicianOf } from '../providers/roles.ts';
import { resolutionProvider } from '../resolution/resolution-options.ts';

/** An appointment of a case: for an opinion, or a `review` of the opinions with the primary care physician. */
export interface Visit {
  kind: 'opinion' | 'review';
  /** The provider; null: not in the list. */
  provider: Provider | null;
  /** The name of the provider, as the case has it. */
  name: string;
  at: LocalMoment | null;
  /** The place, as the person wrote it. */
  place: string;
  /** The person's own list of what to bring. */
  bring: string;
}

/** The appointment for the second opinion. */
export function secondVisit(facts: Pick<Journey, 'case' | 'providers'>): Visit {
  const { recipient, appointment, appointmentPlace, bring } = facts.case;
  return {
    kind: 'opinion',
    provider: secondPhysicianOf(facts),
    name: recipient,
    at: appointment,
    place: appointmentPlace,
    bring,
  };
}

/** The appointment for a third opinion, or for the review of both; null: the chosen option has none. */
export function resolutionVisit(facts: Pick<Journey, 'resolution' | 'providers'>): Visit | null {
  const { way: option, appointment, appointmentPlace } = facts.resolution;
  if (option !== 'third' && option !== 'primary-care') return null;
  const provider = resolutionProvider(facts);
  const kind = option === 'third' ? 'opinion' : 'review';
  return { kind, provider, name: provider?.name ?? '', at: appointment, place: appointmentPlace, bring: '' };
}

/** The lines of what to bring. Empty lines are left out. */
export function bringLines(bring: string): string[] {
  return bring
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Whether the appointment is remote: the place is a link or a telephone, or the physician works only remotely. */
export function isRemote({ provider, place }: Pick<Visit, 'provider' | 'place'>): boolean {
  const { mode, recordsOnly } = provider?.criteria ?? { mode: 'unknown', recordsOnly: false };
  return /https?:\/\/|\b(video|zoom|teams|webex|telephone|phone)\b/i.test(place) || mode === 'remote' || recordsOnly;
}

/**
 * The place: as the person wrote it, else the physician's institution and address in one line. Empty for a remote one without a
 * link.
 */
export function visitPlace(visit: Pick<Visit, 'provider' | 'place'>): string {
  const { provider, place } = visit;
  if (place !== '' || !provider || isRemote(visit)) return place;
  const [, ...lines] = addressOf(provider).split('\n');
  return lines.join(', ');
}

/** What people usually bring to such an appointment, a line each. */
export function bringProposals(visit: Visit, { case: patientCase, insurance }: Pick<Journey, 'case' | 'insurance'>): string[] {
  const remote = isRemote(visit);
  const isInPersonOpinion = visit.kind === 'opinion' && !remote;
  const slides = patientCase.family === 'cancer' || visit.provider?.criteria.wantsSlides;
  const authorized = !['unknown', 'not-needed', 'denied'].includes(insurance.authorisation.state);
  return [
    ...(remote ? ['Test the link, camera and sound the day before', 'A quiet room, and this computer charged'] : ['Photo ID']),
    authorized ? 'Insurance card, and the authorization with its number' : 'Insurance card, and the referral if one is asked for',
    remote ? 'The packet, open on the screen or on paper' : 'The packet: on paper, and on a stick',
    ...(!isInPersonOpinion ? [] : ['Discs with the images, unless they were sent']),
    ...(slides && isInPersonOpinion ? ['Pathology slides, unless they were sent'] : []),
    'List of medicines, with doses',
    'The questions, printed, with room for the answers',
    remote ? 'Someone to listen with you' : 'Someone to come along and write down what is said',
  ];
}

/** Adds lines to the end of the list. Lines that the list has already are left out. */
export function addBringLines(bring: string, lines: readonly string[]): string {
  const before = bringLines(bring);
  return [...before, ...lines.filter((line) => !before.includes(line))].join('\n');
}
