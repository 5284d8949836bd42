import {
  bullets,
  electronicSignature,
  fields,
  heading,
  leadParagraph,
  numbered,
  paragraph,
  type SampleDocument,
  table,
} from '../document.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { type Dated, patientBanner } from './patient.ts';

export const injection1: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.pain,
  title: 'Procedure note: epidural steroid injection, L4–L5',
  size: 'letter',
  banner: patientBanner(
    'GH-118802',
    ['Date', when.us('injection1')],
    ['Physician', 'Dr Comfort'],
    ['Referred by', 'Dr Local'],
    ['Room', 'Procedure 2'],
  ),
  blocks: [
    leadParagraph(
      'Procedure',
      'Interlaminar lumbar epidural steroid injection L4–L5, right paramedian, under fluoroscopy (first).',
    ),
    leadParagraph('Diagnosis', 'Lumbar stenosis with neurogenic claudication, spondylolisthesis L4–L5.'),
    heading('Before the procedure'),
    paragraph(
      'Risks and alternatives were explained: bleeding, infection, dural puncture with headache, nerve injury, rise of blood sugar, no effect. Consent signed. Penicillin allergy noted. Naproxen stopped four days ago. Not on anticoagulants.',
    ),
    fields(
      ['Blood pressure', '138/80'],
      ['Pulse', '74'],
      ['Pain, leg', '7 of 10 on walking'],
      ['Pain, back', '5 of 10'],
      ['Strength', 'Great toe right 5–'],
      ['Glucose', '104 mg/dL'],
    ),
    heading('Description'),
    numbered(
      'Time-out with the team: patient, procedure, level and side confirmed.',
      'Prone on a pillow under the abdomen. Skin prepared with chlorhexidine and draped.',
      'Level confirmed by counting from the sacrum. Skin anesthetized with 3 mL of lidocaine 1 %.',
      'A 20 gauge Tuohy needle was advanced at L4–L5 with loss of resistance to saline at 5.5 cm. No blood, no fluid.',
      '1 mL of iohexol 240 showed epidural spread from L3 to S1, more on the right, thin at L4–L5.',
      '80 mg methylprednisolone acetate with 2 mL of preservative free saline and 1 mL of lidocaine 1 % were given slowly.',
      'Needle removed, dressing. No complication. Fluoroscopy time 24 s, 3.1 mGy.',
    ),
    heading('After the procedure'),
    table(
      ['Time:1', 'Blood pressure:1.4', 'Pulse:1', 'Leg pain, standing:1.6', 'Strength:2'],
      [
        ['0 min', '132/78', '72', '2 of 10', 'unchanged'],
        ['15 min', '130/76', '70', '1 of 10', 'unchanged'],
        ['30 min', '130/78', '70', '1 of 10', 'walked 120 m in the corridor'],
      ],
      true,
    ),
    bullets(
      'Discharged with her husband at 11:20.',
      'Pain diary for two weeks.',
      'Call for fever, headache on standing, new weakness, trouble with the bladder.',
      'Follow-up in six weeks.',
    ),
    electronicSignature('Dr Comfort', 'Interventional Pain Service, General Hospital', `${when.us('injection1')} 12:04`),
    heading('Addendum, telephone follow-up'),
    paragraph(
      `${when.us('injection1', 14)}: leg pain 3 of 10 on walking, distance about 450 m, very satisfied. ${when.us('injection1', 42)}: effect fading since the fifth week, leg pain 5 of 10. Relief estimated by the patient: 60 percent for five weeks.`,
    ),
  ],
});

export const injection2: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.pain,
  title: 'Procedure note: transforaminal injection, right L4–L5 and L5–S1',
  size: 'letter',
  banner: patientBanner(
    'GH-118802',
    ['Date', when.us('injection2')],
    ['Physician', 'Dr Comfort'],
    ['Referred by', 'Dr Local'],
    ['Room', 'Procedure 1'],
  ),
  blocks: [
    leadParagraph(
      'Procedure',
      'Right transforaminal epidural steroid injection L4–L5 and L5–S1 under fluoroscopy (second injection).',
    ),
    leadParagraph('Diagnosis', 'Right L5 radicular pain with lateral recess stenosis L4–L5.'),
    heading('Interval'),
    paragraph(
      'First injection with 60 percent relief for five weeks, walking to 450 m. Now back at 250 m with pain mostly on the right: buttock, outer calf, top of the foot. No new weakness reported; great toe extension right 4+ today, 5– before the first injection.',
    ),
    heading('Description'),
    numbered(
      'Consent signed after explanation. Time-out: patient, levels and right side confirmed.',
      'Prone, skin prepared and draped. Oblique view 25 degrees right.',
      '22 gauge needles to the subpedicular position at L4 and L5 on the right; position confirmed in two planes.',
      '0.5 mL of iohexol 240 at each level under live view: outline of the L4 and L5 roots with epidural spread, no vascular uptake. Passage medially at L4–L5 is narrow.',
      '5 mg dexamethasone with 1 mL of lidocaine 1 % at each level (10 mg altogether).',
      'No complication. Fluoroscopy time 41 s, 5.6 mGy.',
    ),
    heading('Result'),
    table(
      ['Time:2', 'Leg pain on walking:2', 'Walking distance:2', 'Remark:3'],
      [
        ['Before', '7 of 10', '250 m', ''],
        ['30 minutes after', '2 of 10', '300 m in the corridor', 'Numb top of the foot, as expected'],
        [when.us('injection2', 14), '3 of 10', '400 m', 'By telephone'],
        [when.us('injection2', 26), '6 of 10', '220 m', 'By telephone; relief lasted about three weeks'],
      ],
      true,
    ),
    heading('Assessment'),
    paragraph(
      'The immediate relief supports the L5 root at L4–L5 as the main source of the leg pain. The time of relief is getting shorter. I would not repeat more than one further injection within the next six months. An interlaminar injection combined with therapy in the weeks that follow was the better of the two.',
    ),
    bullets(
      'Weakness of the great toe to be followed by Dr Local.',
      'Opinion of a spine surgeon is reasonable; this is not urgent.',
    ),
    electronicSignature(
      'Dr Comfort',
      'Interventional Pain Service, General Hospital',
      `${when.us('injection2')} 15:37; addendum ${when.us('injection2', 26)}`,
    ),
  ],
});
