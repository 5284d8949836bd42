import { dayOfMoment } from '../../domain/partial-date.ts';
import type { ResolutionOption } from '../../domain/resolution.ts';
import { formatDate } from '../../format/format-date.ts';
import { findProvider } from '../../ledger/recipients.ts';
import { resolutionOptionLabel, resolutionProvider } from '../../resolution/resolution-options.ts';
import { dismissKeys } from '../../resolution/resolution-steps.ts';
import type { CaseStatus, Rule } from '../case-status.ts';

/** Returns the chosen option while it has given no result; else null. */
function pendingOption({ resolutionSteps, resolution }: CaseStatus): ResolutionOption | null {
  return resolutionSteps.some(({ key, state }) => key === 'choose' && state === 'under-way') ? resolution.way : null;
}

/** Returns the pending option where it leads to an appointment; else null. */
function pendingAppointmentOption(status: CaseStatus): 'third' | 'primary-care' | null {
  const option = pendingOption(status);
  return option === 'third' || option === 'primary-care' ? option : null;
}

/** A third opinion or a review is chosen, but nobody for it. */
export const findTheResolutionPhysician: Rule = (status) => {
  const option = pendingAppointmentOption(status);
  if (option === null || resolutionProvider(status) !== null) return null;
  if (option === 'third')
    return {
      title: 'Look for a third physician',
      why: 'Someone independent of both physicians and of where they work. Candidates are compared as for the second opinion.',
      action: 'Open the physicians',
      task: 'providers.open',
      otherwise: { action: 'Another way', task: 'resolution.open' },
    };
  return {
    title: 'Say who your primary care physician is',
    why: 'They know you, and can read both opinions with you. Enter them in the list of physicians.',
    action: 'Open the physicians',
    task: 'providers.open',
    otherwise: { action: 'Another way', task: 'resolution.open' },
  };
};

/** The appointment for the third opinion or the review is missing. */
export const makeTheResolutionAppointment: Rule = (status) => {
  const option = pendingAppointmentOption(status);
  const whom = resolutionProvider(status);
  const { resolution, isStepDismissed } = status;
  if (option === null || !whom || resolution.appointment !== null || isStepDismissed('step.way.appointment')) return null;
  return {
    title: `Make the appointment with ${whom.name}`,
    why:
      option === 'third'
        ? 'Ask at once what they want to have before, and by when.'
        : 'Say that you would like to go through two opinions: it takes longer than a usual visit.',
    action: 'Enter the appointment',
    task: 'resolution.enter-appointment',
    settle: {
      action: option === 'third' ? 'Only the records are sent' : 'No appointment is needed',
      key: 'step.way.appointment',
    },
  };
};

/** The third physician or the primary care physician has no packet. */
export const handOverTheResolutionPacket: Rule = (status) => {
  const option = pendingAppointmentOption(status);
  const whom = resolutionProvider(status);
  const { handedOver, providers, isStepDismissed } = status;
  if (option === null || !whom || isStepDismissed('step.way.packet')) return null;
  if (handedOver.some(({ issue }) => issue !== null && findProvider(issue, providers)?.id === whom.id)) return null;
  return {
    title: `Make the packet for ${whom.name}, and hand it over`,
    why:
      option === 'third'
        ? 'With the earlier opinions, without them, or with them sealed at the end.'
        : 'A packet for this has both opinions first, then the records.',
    action: 'Prepare the packet',
    task: 'resolution.hand-over-packet',
    otherwise: { action: 'Open the packet', task: 'packets.open' },
    settle: { action: 'They have what they need', key: 'step.way.packet' },
  };
};

/** The appointment has passed: what was said is written down. */
export const writeDownTheResolutionTalk: Rule = (status) => {
  const option = pendingAppointmentOption(status);
  const whom = resolutionProvider(status);
  const day = dayOfMoment(status.resolution.appointment);
  if (option === null || !whom || day === null || day >= status.today) return null;
  const otherwise = { action: 'Change the day', task: 'resolution.enter-appointment' } as const;
  if (option === 'third')
    return {
      title: 'Write down the third opinion',
      why: `${whom.name} was to be seen on ${formatDate(day)}. In the same rows as the others, so that all can be read side by side.`,
      action: 'Open the opinions',
      task: 'opinions.open',
      otherwise,
    };
  return {
    title: `Write down what ${whom.name} said`,
    why: `You were to see them on ${formatDate(day)}. How they see both opinions, and what they would ask; a note of the talk is enough.`,
    action: 'Write a note',
    task: 'notes.open',
    otherwise,
    settle: { action: 'It is written down', key: dismissKeys('choose').otherwise },
  };
};

/** A letter asks a physician to bring the case to the board. */
export const askTheBoard: Rule = (status) => {
  if (pendingOption(status) !== 'board') return null;
  const boardLetters = status.letters.filter(({ kind }) => kind === 'board');
  const boardLabel = resolutionOptionLabel('board', status.case.family);
  if (boardLetters.some(({ sent }) => sent !== null)) return null;
  return {
    title:
      boardLetters.length > 0
        ? 'Send the letter about the board'
        : `Ask for ${boardLabel.charAt(0).toLowerCase()}${boardLabel.slice(1)}`,
    why: 'A physician must bring the case. The letter asks one of yours to do it, and for what the board writes down.',
    action: 'Open the way on',
    task: 'resolution.open',
  };
};
