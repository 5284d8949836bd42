import type { JourneyPart, Place } from '../domain/overview.ts';

/** The stations of the journey by name, in the order in which most people come to them: where each is, and what it is for. */
export const STATIONS = {
  Review: { part: 'decide', place: 'review', what: 'Plain statements to tick: is a second opinion called for, and can it wait?' },
  'First physician': {
    part: 'decide',
    place: 'letters',
    what: 'A courteous letter tells them. It also asks for your records, and for how long it is safe to wait.',
  },
  'Records asked for': {
    part: 'prepare',
    place: 'requests',
    what: 'What is missing is asked for, with a letter for each office. The days are counted until it comes.',
  },
  'Records in hand': {
    part: 'prepare',
    place: 'records',
    what: 'Everything you have, named and dated. The checklist says what the second physician still needs.',
  },
  'Second physician': {
    part: 'prepare',
    place: 'physicians',
    what: 'Candidates side by side: experience, independence, network, wait, distance. You choose one.',
  },
  Insurance: {
    part: 'prepare',
    place: 'insurance',
    what: 'What is covered, what has to be authorized before, and a log of every call.',
  },
  Appointment: { part: 'prepare', place: 'case', what: 'The day from which everything is planned back, and what to bring.' },
  Questions: {
    part: 'prepare',
    place: 'questions',
    what: 'What you want to ask, in your order, printed with room for the answers.',
  },
  Packet: {
    part: 'prepare',
    place: 'packet',
    what: 'One PDF of it all, in the order in which a specialist reads. It stays on record who was given which.',
  },
  'What was said': {
    part: 'understand',
    place: 'notes',
    what: 'A note while it is fresh: what was found, what was recommended, and why.',
  },
  'First opinion': {
    part: 'understand',
    place: 'opinions',
    what: 'What the first physician concluded, in your words or from the report.',
  },
  'Second opinion': { part: 'understand', place: 'opinions', what: 'What the second physician concluded, in the same rows.' },
  'Side by side': {
    part: 'understand',
    place: 'side-by-side',
    what: 'Row by row you say where they agree, where they differ, and what is unclear.',
  },
  'The way on': {
    part: 'understand',
    place: 'way-on',
    what: 'Where they agree, what is still to ask; where they differ, one step after the other, as far as you want.',
  },
  Decision: {
    part: 'understand',
    place: 'decision',
    what: 'What matters to you, the options weighed against it, the plan you choose, and when to look at it again.',
  },
} as const satisfies Record<string, { part: JourneyPart['part']; place: Place; what: string }>;
export type StationName = keyof typeof STATIONS;

/** The parts of the journey as they are called. */
export const PART_NAMES: Record<JourneyPart['part'], string> = {
  decide: 'Decide',
  prepare: 'Prepare',
  understand: 'Understand',
};
