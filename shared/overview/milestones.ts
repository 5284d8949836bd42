import type { JourneyPart } from '../domain/overview.ts';
import type { Task } from '../domain/task.ts';

/** The milestones of the journey by name, in the order in which most people reach them: the task of each and its purpose. */
export const MILESTONES = {
  Review: {
    part: 'decide',
    task: 'review.answer',
    what: 'Plain statements to tick: is a second opinion called for, and can it wait?',
  },
  'First physician': {
    part: 'decide',
    task: 'letters.open',
    what: 'A courteous letter tells them. It also asks for your records, and for how long it is safe to wait.',
  },
  'Records asked for': {
    part: 'prepare',
    task: 'requests.open',
    what: 'What is missing is asked for, with a letter for each office. The days are counted until it comes.',
  },
  'Records in hand': {
    part: 'prepare',
    task: 'records.open',
    what: 'Everything you have, named and dated. The checklist says what the second physician still needs.',
  },
  'Second physician': {
    part: 'prepare',
    task: 'providers.open',
    what: 'Candidates side by side: experience, independence, network, wait, distance. You choose one.',
  },
  Insurance: {
    part: 'prepare',
    task: 'insurance.open',
    what: 'What is covered, what has to be authorized before, and a log of every call.',
  },
  Appointment: {
    part: 'prepare',
    task: 'case.enter-appointment',
    what: 'The day from which everything is planned back, and what to bring.',
  },
  Questions: {
    part: 'prepare',
    task: 'questions.open',
    what: 'What you want to ask, in your order, printed with room for the answers.',
  },
  Packet: {
    part: 'prepare',
    task: 'packets.open',
    what: 'One PDF of it all, in the order in which a specialist reads. It stays on record who was given which.',
  },
  'What was said': {
    part: 'understand',
    task: 'notes.open',
    what: 'A note while it is fresh: what was found, what was recommended, and why.',
  },
  'First opinion': {
    part: 'understand',
    task: 'opinions.open',
    what: 'What the first physician concluded, in your words or from the report.',
  },
  'Second opinion': { part: 'understand', task: 'opinions.open', what: 'What the second physician concluded, in the same rows.' },
  'Side by side': {
    part: 'understand',
    task: 'comparison.open',
    what: 'Row by row you say where they agree, where they differ, and what is unclear.',
  },
  'The way on': {
    part: 'understand',
    task: 'resolution.open',
    what: 'Where they agree, what is still to ask; where they differ, one step after the other, as far as you want.',
  },
  Decision: {
    part: 'understand',
    task: 'decision.open',
    what: 'What matters to you, the options weighed against it, the plan you choose, and when to look at it again.',
  },
} as const satisfies Record<string, { part: JourneyPart['part']; task: Task; what: string }>;
/** The name of a milestone. */
export type MilestoneName = keyof typeof MILESTONES;

/** What each part of the journey is called. */
export const PART_NAMES: Record<JourneyPart['part'], string> = {
  decide: 'Decide',
  prepare: 'Prepare',
  understand: 'Understand',
};
