import {
  bullets,
  electronicSignature,
  heading,
  leadParagraph,
  pageBreak,
  paragraph,
  type SampleDocument,
  signature,
  space,
  table,
} from '../document.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { type Dated, patientBanner } from './patient.ts';

/** The surgeon's last letter, which the patient kept in a drawer. */
export const followUpLetter: Dated<SampleDocument> = (when) => ({
  institution: { ...INSTITUTIONS.hospital, department: 'Department of Neurosurgery' },
  title: 'Letter after the operation',
  size: 'letter',
  banner: patientBanner('GH-118802', ['Visit', when.us('followUp')], ['Physician', 'Dr Prior']),
  blocks: [
    paragraph('Dear Dr Local,'),
    paragraph(
      `I saw Ms. Patient six weeks after a left L5–S1 microdiscectomy on ${when.long('operation')}. The leg pain is gone. There is a numb patch at the outer edge of the left foot that does not disturb her. She walks an hour a day, sleeps through and takes no medicine for pain.`,
    ),
    paragraph(
      'The wound is healed. Flexion is free with hands to mid-shin. Straight leg raise is negative to 80 degrees. Plantar flexion on the left is 5– with 16 single leg raises (20 on the right). The left Achilles reflex is absent and will probably stay so.',
    ),
    heading('What to expect'),
    paragraph(
      'Most patients stay well. Five to ten of a hundred have another herniation at the same place, most within the first two years. The disc will lose height; some ache after long standing or gardening is usual. The facet joints at L4–L5 are already worn on the MRI taken before the operation; I mention it for the record, there is nothing to do about it now.',
    ),
    heading('Recommendations'),
    bullets(
      'Physical therapy, eight sessions, then exercises at home for good.',
      'Lifting up to 10 kg from now, without limit after twelve weeks, with good form.',
      'Return to the library in two weeks.',
      'Naproxen only for bad days; kidney function once a year.',
    ),
    paragraph(
      'I have not arranged a further visit and will gladly see her again if the pain returns, or if new weakness appears. In that case an MRI with contrast helps to tell scar from disc.',
    ),
    paragraph('Thank you for your trust.'),
    signature('Dr Prior', 'Neurosurgery, General Hospital', 'cc: patient'),
    space(12),
    electronicSignature('Records office', 'Copy made on request of the patient', 'Page count of this copy: 3'),
    heading('Old and new findings side by side'),
    table(
      ['Finding:3', 'Before the operation:2', 'Six weeks after:2'],
      [
        ['Leg pain, average', '8 of 10', '0 of 10'],
        ['Back pain, average', '4 of 10', '2 of 10'],
        ['Plantar flexion, left', '4 of 5', '5– of 5'],
        ['Straight leg raise, left', '30 degrees', '80 degrees'],
        ['Walking', '10 minutes', '60 minutes'],
        ['Oswestry Disability Index', '58 %', '12 %'],
        ['Medicine for pain', 'Oxycodone, gabapentin', 'None'],
      ],
      true,
    ),
    pageBreak,
    heading('Exercise sheet handed to the patient'),
    table(
      ['Exercise:2', 'How:4', 'How often:2'],
      [
        ['Pelvic tilt', 'On the back, knees bent; press the waist to the floor for 5 seconds', '15 times, twice a day'],
        ['Bridge', 'Lift the hips slowly, keep the knees apart', '10 times, twice a day'],
        ['Side plank', 'On forearm and knees, straight line', '3 times 15 seconds'],
        ['Hip stretch', 'One knee on the floor, tuck the pelvis, lean forward', '3 times 30 seconds a side'],
        ['Walking', 'On level ground, swing the arms', '30 to 60 minutes a day'],
        ['Nerve glide', 'Sit upright, straighten the left knee until a gentle pull, ankle up and down', '10 times, once a day'],
      ],
      true,
    ),
    heading('Signs for which to call'),
    bullets(
      'New pain below the knee that lasts more than three days',
      'Weakness on tiptoe or heel',
      'Numbness between the legs; trouble with the bladder or bowel: at once',
      'Fever, redness or fluid from the wound',
    ),
    leadParagraph('Telephone', '(555) 555-0102 in the daytime; (555) 555-0100 at night and on weekends.'),
  ],
});
