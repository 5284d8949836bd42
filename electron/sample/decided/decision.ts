import { randomUUID } from 'node:crypto';
import type { DecisionChange, OptionKey, OptionMark } from '../../../shared/domain/decision.ts';
import type { Dates } from '../dates.ts';

/** A value, and how the three options stand to it in the patient's eyes: operate, watch as advised, wait without a plan. */
const VALUES = [
  [
    'To be there for my grandchildren in fifteen years',
    'length',
    ['helps', 'unknown', 'hinders'],
    'Both say the difference is small. I cannot know it for me.',
  ],
  [
    'To sail on my own in summer',
    'independence',
    ['hinders', 'helps', 'helps'],
    'The first summer after an operation would be lost.',
  ],
  ['No pads, if it can be avoided', 'side-effects', ['hinders', 'helps', 'helps'], ''],
  [
    'To sleep without thinking of it',
    'peace-of-mind',
    ['helps', 'hinders', 'hinders'],
    'Ruth says I would think of it either way.',
  ],
  ['To work two more years', 'work', ['neither', 'helps', 'helps'], ''],
] as const;

const mark = (value: OptionMark['mark'], words = ''): OptionMark => ({ mark: value, words });

/** What the patient wrote of values, options and the plan. `first`, `second`: the ids of the opinions. */
export function decidedPlan(when: Dates, { first, second }: { first: string; second: string }): DecisionChange {
  const values = VALUES.map(([text, prompt, marks, words]) => ({ id: randomUUID(), text, prompt, marks, words }));
  const options: OptionKey[] = [`opinion:${first}`, `opinion:${second}`, 'wait'];
  return {
    values: values.map(({ id, text, prompt, words }) => ({ id, text, prompt, words })),
    options: { wait: { label: '', words: '', left: true, reason: 'Both advised against waiting without a plan.' } },
    marks: Object.fromEntries(
      options.map((option, index) => [
        option,
        Object.fromEntries(values.map(({ id, marks }) => [id, mark(marks[index] ?? null)])),
      ]),
    ),
    unknowns: [
      {
        id: randomUUID(),
        text: 'Whether the blood on the MRI hid something on the right',
        whom: 'City Imaging: repeat in three months',
        settled: true,
      },
      { id: randomUUID(), text: 'How I will bear the waiting', whom: 'Myself', settled: false },
    ],
    needs: {
      options: { answer: 'yes', words: '' },
      values: { answer: 'yes', words: '' },
      support: { answer: 'yes', words: 'Ruth, and Dr Cedar’s door is open.' },
      sure: { answer: 'yes', words: 'Sure enough for a year.' },
    },
    comfort: 'Calm, most days.',
    chosen: `opinion:${second}`,
    plan: 'Watch closely for a year: PSA every six months, MRI in spring, a new biopsy within twelve months with Dr Birch.',
    why: 'Both say there is no harm in this year. It leaves the operation open, and I keep the summer.',
    by: 'Myself, with Ruth',
    discussedWith: 'Dr Cedar, both physicians, Ruth, my brother',
    dissent: 'Dr Alder would operate now. My brother would, too.',
    reopen: 'PSA above 10, more pattern 4 in a biopsy, growth on the MRI, or if the waiting takes my sleep.',
    lookAgain: when.iso('decided', 182),
  };
}
