import type { Need } from '../domain/decision.ts';
import type { Task } from '../domain/task.ts';

/** A need: the question to oneself, and what may help after "not yet". `task`: null where it is done on the same page. */
interface NeedText {
  question: string;
  helps: readonly { text: string; task: Task | null }[];
}

/**
 * The four needs of a decision in the Ottawa Personal Decision Guide (O'Connor, Stacey, Jacobsen; Ottawa Hospital Research Institute
 * and University of Ottawa): options known, clear on what matters, enough support, sure enough. In the project's own words.
 */
export const NEED_TEXTS: Record<Need, NeedText> = {
  options: {
    question: 'Do I know what each option can bring me, and what it can take from me?',
    helps: [
      { text: 'Write down what to ask the physicians', task: 'questions.open' },
      { text: 'Read the opinions side by side', task: 'comparison.open' },
    ],
  },
  values: {
    question: 'Am I clear about what matters most to me?',
    helps: [
      { text: 'Talk it over with someone who knows you well, and leave it for a day', task: null },
      { text: 'Put what matters in order, at the top of this page', task: null },
    ],
  },
  support: {
    question: 'Do I have enough support and advice, and is nobody pressing me?',
    helps: [
      { text: 'Find a physician, a nurse or a patient advocate to talk with', task: 'providers.open' },
      { text: 'Take someone along to the next talk', task: null },
    ],
  },
  sure: {
    question: 'Am I sure enough about what is right for me?',
    helps: [
      { text: 'See the ways on: a third opinion, or a talk with the primary care physician', task: 'resolution.open' },
      { text: 'Look up how long it is safe to wait', task: 'review.answer' },
    ],
  },
};

/** Each need as a phrase behind “Yes” or “Not yet”. */
export const NEED_LABELS: Record<Need, string> = {
  options: 'knowing the options',
  values: 'knowing what matters to me',
  support: 'having enough support',
  sure: 'being sure enough',
};
