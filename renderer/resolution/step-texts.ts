import type { ResolutionStepKey, ResolutionStepState } from '../../shared/domain/resolution.ts';
import type { Shape } from '../ui/StateShape.tsx';

/** What each step is for, in two sentences; and what it is called when the person says themselves that it is done. */
export const STEP_TEXTS: Record<ResolutionStepKey, { what: string; done: string }> = {
  name: {
    what: 'A difference that has a name is easier to ask about. It may be in the facts, in the diagnosis, its stage, the treatment or the timing.',
    done: 'It is named well enough',
  },
  evidence: {
    what: 'Whoever looked at other slides, images or reports may come to another conclusion for that reason alone. Look at this before anything else.',
    done: 'I have looked at it',
  },
  ask: {
    what: 'Ask each in writing for their reasons, the studies behind them, and their own experience. The letters ask each the same, and none tells what another said.',
    done: 'I asked in another way',
  },
  share: {
    what: 'Often a physician who reads the other’s reasons can say what speaks for and against them. It is your information: you decide what is shared.',
    done: 'They know each other’s reasons',
  },
  settle: {
    what: 'Where they differ about what it is, slides or images can be read again by someone who knows neither conclusion. Facts come first: which treatment fits depends on them.',
    done: 'It was read again',
  },
  choose: {
    what: 'There are four ways from here, and none is the right one for everybody. You can change your choice at any time.',
    done: 'I go on in another way',
  },
};

/** How a step stands, in words beside its shape. */
export const STATE_WORDS: Record<ResolutionStepState, string> = {
  open: 'open',
  'under-way': 'under way',
  done: 'done',
  'not-needed': 'not needed',
};
export const STATE_SHAPES: Record<ResolutionStepState, Shape> = {
  open: 'open',
  'under-way': 'half',
  done: 'done',
  'not-needed': 'none',
};
