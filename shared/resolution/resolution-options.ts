import { localDayOf } from '../dates/local-day.ts';
import type { Family } from '../domain/case.ts';
import { hasText } from '../domain/note.ts';
import { dayOfMoment } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import type { Resolution, ResolutionChange, ResolutionOption } from '../domain/resolution.ts';
import { formatMoment } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { isEmpty } from '../opinions/opinion-labels.ts';
import { isGivenBy } from '../providers/names.ts';
import { primaryCareOf, thirdPhysicianOf } from '../providers/roles.ts';

/** The options where opinions differ, in display order. None is better than another. See docs/domain.md. */
export const RESOLUTION_OPTION_TEXTS: Record<ResolutionOption, { label: string; what: string; fits: string }> = {
  third: {
    label: 'A third opinion',
    what: 'Someone independent of both physicians and of where they work looks at the case anew.',
    fits: 'It takes an appointment and time, and it may agree with one of the two, or with neither; it does not count as a vote.',
  },
  'primary-care': {
    label: 'A review with the primary care physician',
    what: 'Someone who knows you reads both opinions with you and helps to say what each would mean for your life.',
    fits: 'It is often quick; it sorts what is known rather than adding a specialist’s view.',
  },
  board: {
    label: 'A tumor board',
    what: 'Specialists of several fields discuss the case together and write down what they recommend.',
    fits: 'It is held at a hospital, mostly for cancer (for some other conditions too); you are rarely in the room, and a physician must bring the case.',
  },
  decide: {
    label: 'Straight to the decision',
    what: 'You have heard enough, and weigh the options against what matters to you.',
    fits: 'Both opinions, and where they differ, go with you to that page; you can come back here at any time.',
  },
};

/** Returns the name of an option. Outside cancer a tumor board is a board of several specialties. */
export function resolutionOptionLabel(option: ResolutionOption, family: Family): string {
  return option === 'board' && family !== 'cancer' ? 'A board of several specialties' : RESOLUTION_OPTION_TEXTS[option].label;
}

type Facts = Pick<Journey, 'case' | 'resolution' | 'providers' | 'opinions' | 'notes' | 'letters' | 'today'>;

/** Returns the provider whom the chosen option involves; null: none yet, or none is needed. */
export function resolutionProvider({ resolution, providers }: Pick<Facts, 'resolution' | 'providers'>): Provider | null {
  const named = providers.find(({ id }) => id === resolution.providerId) ?? null;
  switch (resolution.way) {
    case 'third':
      return named ?? thirdPhysicianOf({ providers });
    case 'primary-care':
      return named ?? primaryCareOf({ providers });
    case 'board':
      return named;
    default:
      return null;
  }
}

/** Returns the change that chooses an option. Another option clears the provider and the appointment. */
export function chooseResolutionOption(before: Pick<Resolution, 'way'>, option: ResolutionOption | null): ResolutionChange {
  return before.way === option ? { way: option } : { way: option, providerId: null, appointment: null, appointmentPlace: '' };
}

/** What is said of an option that has given its result. */
const DONE_LABELS: Record<Exclude<ResolutionOption, 'decide'>, string> = {
  third: 'written down',
  'primary-care': 'talked over',
  board: 'it has answered',
};

interface OptionState {
  state: 'open' | 'under-way' | 'done';
  text: string;
}

/** Whether a note of a talk with the provider exists, from the day of the appointment or later. */
function isTalkNoted(provider: Provider | null, { resolution, notes, today }: Facts): boolean {
  const day = dayOfMoment(resolution.appointment);
  if (!provider || !day || day > today) return false;
  return notes.some((note) => note.providerId === provider.id && hasText(note) && (note.date ?? localDayOf(note.created)) >= day);
}

/** Returns the state of the chosen option. */
export function resolutionOptionState(facts: Facts): OptionState {
  const { resolution, opinions, letters } = facts;
  const { way: option, appointment } = resolution;
  if (option === null) return { state: 'open', text: 'not chosen yet' };
  const label = resolutionOptionLabel(option, facts.case.family);
  if (option === 'decide') return { state: 'done', text: label };
  const whom = resolutionProvider(facts);
  const hasOpinion = whom !== null && opinions.some((opinion) => isGivenBy(opinion, whom) && !isEmpty(opinion));
  const boardLetters = letters.filter(({ kind }) => kind === 'board');
  const answered = option === 'board' ? boardLetters.some((letter) => letter.answered !== null) : hasOpinion;
  // A third opinion is an opinion; what was said in a review, or of what a board recommends, may stand in a note.
  const isDone = answered || (option !== 'third' && isTalkNoted(whom, facts));
  if (isDone) return { state: 'done', text: `${label}: ${DONE_LABELS[option]}` };
  const sent = option === 'board' && boardLetters.some(({ sent: day }) => day !== null) ? 'asked' : null;
  const parts = [whom?.name ?? 'nobody chosen yet', sent ?? (appointment && formatMoment(appointment))].filter(Boolean);
  return { state: 'under-way', text: `${label}: ${parts.join(', ')}` };
}
