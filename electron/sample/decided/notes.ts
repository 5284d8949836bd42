import { NoteDraft } from '../../../shared/domain/note.ts';
import type { Dates } from '../dates.ts';
import type { DecidedProvider } from './case.ts';

/** The patient's notes of his talks. */
export const decidedNotes = (
  when: Dates,
): Record<'first' | 'second' | 'review', { provider: DecidedProvider; draft: NoteDraft }> => ({
  first: {
    provider: 'Dr Alder',
    draft: NoteDraft.parse({
      date: when.iso('urology'),
      title: 'Talk with Dr Alder about the biopsy',
      present: 'Ruth',
      text: 'He drew the prostate on a sheet of paper. Cancer in three of twelve samples. He would operate with the robot, and soon, but “soon” is a matter of months.\n\nI asked what he would do himself. He said he is a surgeon and would see it as one.',
      recommended: 'Operation within three months.',
      why: 'I am healthy enough, and afterwards one knows exactly.',
      nextSteps: 'Ask Dr Cedar for an MRI and for someone who is not a surgeon.',
    }),
  },
  second: {
    provider: 'Dr Birch',
    draft: NoteDraft.parse({
      date: when.iso('radiation'),
      title: 'Second opinion with Dr Birch',
      present: 'Ruth',
      text: 'She had read the packet, and the sealed pages only after she had told us what she thinks. She looked at the MRI herself. She wants the slides read again before anybody decides.',
      recommended: 'Watching is a choice; if treated, radiation over four to five weeks.',
      why: 'Small, no growth through the capsule. She said both ways are taken by sensible people.',
      nextSteps: 'Slides to University Pathology.',
    }),
  },
  review: {
    provider: 'Dr Cedar',
    draft: NoteDraft.parse({
      date: when.iso('primaryReview'),
      title: 'Both opinions with Dr Cedar',
      present: 'Ruth',
      text: 'Dr Cedar had both opinions side by side and both answers. She did not say which one she would take. She asked what a good year looks like for me, and what I would regret.',
      recommended: 'Decide by what matters to me: both ways are open after the second reading.',
      why: 'The two agree on what it is. They weigh the same numbers differently.',
      nextSteps: 'Write down what matters, sleep on it for two weeks.',
    }),
  },
});
