import type { ResolutionStepKey, ResolutionStepState } from '../domain/resolution.ts';

/** The purpose of each step in two sentences, and the label of the button that marks it done. */
export const STEP_TEXTS: Record<ResolutionStepKey, { purpose: string; doneLabel: string }> = {
  name: {
    purpose:
      'A difference that has a name is easier to ask about. It may be in the facts, in the diagnosis, its stage, the treatment or the timing.',
    doneLabel: 'It is named well enough',
  },
  evidence: {
    purpose:
      'Whoever looked at other slides, images or reports may come to another conclusion for that reason alone. Look at this before anything else.',
    doneLabel: 'I have looked at it',
  },
  ask: {
    purpose:
      'Ask each in writing for their reasons, the studies behind them, and their own experience. The letters ask each the same, and none tells what another said.',
    doneLabel: 'I asked in another way',
  },
  share: {
    purpose:
      'Often a physician who reads the other’s reasons can say what speaks for and against them. It is your information: you decide what is shared.',
    doneLabel: 'They know each other’s reasons',
  },
  settle: {
    purpose:
      'Where they differ about what it is, slides or images can be read again by someone who knows neither conclusion. Facts come first: which treatment fits depends on them.',
    doneLabel: 'It was read again',
  },
  choose: {
    purpose: 'There are four ways from here, and none is the right one for everybody. You can change your choice at any time.',
    doneLabel: 'I go on in another way',
  },
};

/** The label of the state of a step. */
export const STEP_STATE_LABELS: Record<ResolutionStepState, string> = {
  open: 'open',
  'under-way': 'under way',
  done: 'done',
  'not-needed': 'not needed',
};
