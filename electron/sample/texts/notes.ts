import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import type { Dates } from '../dates.ts';
import type { ProviderName } from './case.ts';

interface SampleNote {
  date: PartialDate;
  provider: ProviderName;
  title: string;
  text: string;
}

/** The patient's notes of her talks. */
export const sampleNotes = (when: Dates): SampleNote[] => [
  {
    date: when.iso('firstOpinion'),
    provider: 'Dr First',
    title: 'Talk with Dr First about the operation',
    text: `Anna came with me. He showed us the pictures on the screen.

What he said: the fourth vertebra has slipped forward over the fifth, about 5 mm, and the canal is narrow there. The slip moves when I bend. He wants to take away bone and ligament to give the nerves room, and fix the two vertebrae with screws and a cage (he called it TLIF).

Why fusion and not only making room: because it moves, and because there is fluid in the joints. He said that some colleagues would only decompress and that studies do not agree.

I asked how long I can wait. Two to three months do no harm as long as the foot stays as it is. At once to the hospital if: numb between the legs, bladder or bowel, foot drops.

He did not have the therapy notes nor the notes of the injections! I must get them to the next one.

I said I would like another opinion. He was not offended: “I would do the same.”

Felt: taken seriously, but it went fast at the end. A date is already pencilled in.`,
  },
  {
    date: when.iso('secondThoughts'),
    provider: 'Dr Local',
    title: 'Telephone call with Dr Local',
    text: `Asked whether I am making a mistake by waiting. She said no, not with stable strength. She checks the toe every four weeks.

She thinks the bone density should come first (mother’s hips). If the bones are thin, screws hold less well and there are treatments that take months.

She will write the referral and asked me to find someone who treats without surgery as well, not only a surgeon.

To do: ask City Imaging for the MRI on disc, and the X-rays with bending. They only sent the reports.`,
  },
  {
    date: when.iso('preoperative'),
    provider: 'Dr Local',
    title: 'Results: bones and vitamin D',
    text: `Hip –2.3, that is “osteopenia, almost osteoporosis”. Vitamin D too low (24), now 4000 units. Kidney value creeping up, she blames the naproxen.

Heart is fine, ECG normal, allowed to have an operation from her side. “But this is a reason not to hurry.”

Question for Dr Second: should the bones be treated before a fusion? For how long?`,
  },
  {
    date: when.iso('telephone'),
    provider: 'T. Mover, PT',
    title: 'Call with my therapist',
    text: `Best weeks were after the first injection: 400 m without a stop. He thinks therapy directly after an injection was never really tried, because the sessions ran out just then.

Also not tried: walking with the body weight held by a harness, and a whole season in the pool.

He would not manipulate the lower back because of the slip. Toe: watch it after walking, not in the morning.`,
  },
];
