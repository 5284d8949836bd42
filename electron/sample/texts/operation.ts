import {
  bullets,
  fields,
  heading,
  leadParagraph,
  numbered,
  pageBreak,
  paragraph,
  type SampleDocument,
  signature,
  table,
} from '../document.ts';
import { INSTITUTIONS, type Institution } from '../institutions.ts';
import { type Dated, patientBanner } from './patient.ts';

/** The plain look of the hospital's older systems. */
const OLD_HOSPITAL: Institution = {
  ...INSTITUTIONS.hospital,
  face: 'sans',
  style: 'plain',
  department: 'Department of Neurosurgery',
};

export const operativeReport: Dated<SampleDocument> = (when) => ({
  institution: OLD_HOSPITAL,
  title: 'OPERATIVE REPORT',
  size: 'letter',
  banner: patientBanner(
    'GH-118802',
    ['Date', when.us('operation')],
    ['Surgeon', 'Dr Prior'],
    ['Assistant', 'Dr Junior'],
    ['Anesthesia', 'General'],
  ),
  blocks: [
    leadParagraph('PREOPERATIVE DIAGNOSIS', 'Herniated disc L5-S1, left, with S1 radiculopathy.'),
    leadParagraph('POSTOPERATIVE DIAGNOSIS', 'The same; sequestered fragment.'),
    leadParagraph('PROCEDURE', 'Left L5-S1 microdiscectomy with operating microscope.'),
    leadParagraph('ESTIMATED BLOOD LOSS', '40 mL.'),
    leadParagraph('DRAINS', 'None.'),
    leadParagraph('SPECIMENS', 'Disc material, L5-S1, to pathology.'),
    leadParagraph('IMPLANTS', 'None.'),
    leadParagraph('COMPLICATIONS', 'None. No dural tear.'),
    heading('INDICATION'),
    paragraph(
      `${when.age('operation')}-year-old woman with eleven weeks of left leg pain to the outer foot, absent left Achilles reflex and plantar flexion 4 of 5. MRI with a left paracentral herniation L5-S1 and a fragment behind S1 that displaces the S1 root. Physical therapy, oral steroids and one transforaminal injection brought no lasting relief. She understood the alternatives, including waiting, and the risks of infection, bleeding, nerve injury, dural tear, recurrence (5 to 10 percent) and anesthesia, and asked for the operation.`,
    ),
    heading('FINDINGS'),
    paragraph(
      'Thickened ligamentum flavum. The left S1 root was flattened over a subligamentous herniation with a fragment of 14 by 8 mm under the root, extending behind the body of S1. The annulus had an opening of about 5 mm. After removal the root was free and pulsating and a hook passed easily into the foramen and toward the midline.',
    ),
    heading('DESCRIPTION OF PROCEDURE'),
    paragraph(
      'The patient was identified in the holding area and the left side was marked by the surgeon with the patient awake. She was brought to the operating room. After induction of general anesthesia and intubation, clindamycin 900 mg was given because of a penicillin allergy. Sequential compression devices were placed on both legs. She was turned prone on a Wilson frame with the abdomen free; eyes, elbows and knees were padded and checked by the anesthesiologist.',
    ),
    paragraph(
      'The back was prepared with chlorhexidine and draped. A time-out was held: patient, procedure, level, side, antibiotic and images were confirmed by all.',
    ),
    paragraph(
      'A spinal needle was placed and the level L5-S1 was confirmed by lateral fluoroscopy. The skin was infiltrated with bupivacaine 0.25 percent with epinephrine. A midline incision of 28 mm was made. The fascia was opened to the left of the midline and the muscle was swept from the lamina of L5. A retractor was placed and the level was confirmed a second time by fluoroscopy; the image was stored.',
    ),
    paragraph(
      'The microscope was brought in. The lower edge of the lamina of L5 and the medial edge of the facet joint were removed with a high speed drill and a Kerrison punch; less than one fourth of the facet joint was removed. The ligamentum flavum was opened and removed laterally. Epidural fat was kept. The lateral border of the S1 root was identified, and the root was moved gently toward the midline. Epidural veins were coagulated with bipolar current at low setting.',
    ),
    paragraph(
      'The herniation lay under the posterior longitudinal ligament. The ligament was opened with a blunt hook and a large fragment came forward and was removed in one piece with a pituitary rongeur. Two smaller fragments followed. The disc space was inspected through the opening of the annulus; loose material only was removed, up to a depth of 20 mm; no aggressive curettage was done. The space was rinsed under pressure through a blunt cannula and no further material appeared.',
    ),
    paragraph(
      'The S1 root was free along its whole course. A ball-tip probe passed into the S1 foramen, under the dura to the midline, and upward to the disc space. A Valsalva maneuver to 30 cm of water showed no leak of spinal fluid. Hemostasis was obtained with bipolar coagulation and a thrombin soaked sponge that was removed again. The field was rinsed with one liter of saline. 40 mg of methylprednisolone on a small piece of gelatin sponge were laid on the root.',
    ),
    paragraph(
      'The retractor was removed under view. Fascia was closed with absorbable interrupted sutures, the subcutaneous layer with inverted sutures, and the skin with a running subcuticular suture and adhesive. A small dressing was applied. Sponge, needle and instrument counts were correct twice.',
    ),
    paragraph(
      'The patient was turned supine, awakened, and moved both feet to command before leaving the room. She was taken to the recovery unit in stable condition.',
    ),
    pageBreak,
    heading('TIMES'),
    table(
      ['Event:3', 'Time:1', 'By:2'],
      [
        ['In room', '07:34', 'OR nurse'],
        ['Anesthesia start', '07:41', 'Dr Ether'],
        ['Antibiotic given', '07:55', 'Dr Ether'],
        ['Time-out', '08:21', 'All'],
        ['Incision', '08:24', 'Dr Prior'],
        ['Level confirmed, second', '08:36', 'Dr Prior'],
        ['Fragment removed', '09:02', 'Dr Prior'],
        ['Closure complete', '09:31', 'Dr Junior'],
        ['Out of room', '09:52', 'OR nurse'],
      ],
      true,
    ),
    heading('COUNTS AND POSITIONING RECORD'),
    table(
      ['Item:3', 'First:1|', 'Second:1|', 'Final:1|', 'Correct:1|'],
      [
        ['Sponges, 4 x 4', '20', '20', '20', 'yes'],
        ['Cottonoids', '10', '10', '10', 'yes'],
        ['Needles', '6', '8', '8', 'yes'],
        ['Blades', '3', '3', '3', 'yes'],
        ['Instruments', '64', '64', '64', 'yes'],
      ],
      true,
    ),
    fields(
      ['Position', 'Prone, Wilson frame'],
      ['Arms', 'Less than 90 degrees'],
      ['Eyes', 'Free, checked every 15 min'],
      ['Warming', 'Upper body, 38 C'],
      ['Cautery pad', 'Right thigh'],
      ['Skin after', 'Intact'],
    ),
    leadParagraph('FLUIDS', 'Crystalloid 1100 mL. Urine not measured. No blood products.'),
    leadParagraph('FLUOROSCOPY', '11 s, 1.9 mGy.'),
    heading('POSTOPERATIVE ORDERS'),
    numbered(
      'Neurological check every hour for six hours, then every four hours.',
      'Walk with assistance this evening.',
      'Acetaminophen 1 g every 8 hours; oxycodone 5 mg as needed.',
      'Ondansetron 4 mg as needed for nausea.',
      'No bending or lifting of more than 5 kg for six weeks.',
      'Discharge tomorrow if stable.',
    ),
    paragraph('I was present and scrubbed for the whole of the procedure.'),
    signature(
      'Dr Prior',
      'Attending neurosurgeon, General Hospital',
      `Dictated ${when.us('operation')} 10:40. Transcribed ${when.us('operation', 1)}.`,
      'cc: Dr Local',
    ),
  ],
});

export const discharge: Dated<SampleDocument> = (when) => ({
  institution: OLD_HOSPITAL,
  title: 'DISCHARGE SUMMARY',
  size: 'letter',
  banner: patientBanner(
    'GH-118802',
    ['Admitted', when.us('admission')],
    ['Discharged', when.us('discharge')],
    ['Attending', 'Dr Prior'],
    ['Unit', '4 West'],
  ),
  blocks: [
    leadParagraph('ADMISSION DIAGNOSIS', 'Herniated disc L5-S1, left.'),
    leadParagraph('DISCHARGE DIAGNOSIS', 'Status post left L5-S1 microdiscectomy.'),
    leadParagraph('OTHER DIAGNOSES', 'Hypertension. Prediabetes.'),
    leadParagraph('PROCEDURE', `Left L5-S1 microdiscectomy, ${when.us('operation')}.`),
    heading('HISTORY'),
    paragraph(
      'Eleven weeks of left leg pain with S1 signs after lifting boxes of books. Therapy, oral steroids and one injection without lasting effect. Elective admission.',
    ),
    heading('HOSPITAL COURSE'),
    paragraph(
      'The operation went without complication. In the recovery unit the leg pain was gone; numbness of the outer foot remained. Nausea in the evening was treated with ondansetron. She walked 60 m with a nurse at 19:30 and climbed stairs with physical therapy the next morning. The wound was dry. Voided without difficulty, residual by bladder scan 20 mL. No fever.',
    ),
    paragraph('Strength at discharge: left plantar flexion 4+ of 5 (4 before). Left Achilles reflex absent.'),
    heading('LABORATORY'),
    table(
      ['Test:3', 'Before:1|', 'Day 1:1|', 'Reference:2'],
      [
        ['Hemoglobin, g/dL', '13.9', '12.8', '12.0-15.5'],
        ['White cells, x1000/uL', '6.4', '10.9*', '4.0-10.5'],
        ['Platelets, x1000/uL', '244', '228', '150-400'],
        ['Creatinine, mg/dL', '0.74', '0.71', '0.50-1.00'],
        ['Glucose, mg/dL', '101*', '118*', '70-99'],
        ['Sodium, mmol/L', '139', '138', '136-145'],
        ['HbA1c, %', '5.6', '', 'below 5.7'],
      ],
      true,
    ),
    leadParagraph('PATHOLOGY', 'Degenerated fibrocartilage, consistent with disc. No malignancy.'),
    heading('CONDITION AT DISCHARGE'),
    paragraph('Good. Walking freely, pain 2 of 10 at the wound, none in the leg.'),
    heading('MEDICATION AT DISCHARGE'),
    numbered(
      'Lisinopril 10 mg once a day, as before.',
      'Acetaminophen 1 g every 8 hours for one week.',
      'Oxycodone 5 mg every 6 hours as needed, 12 tablets. Codeine is not tolerated.',
      'Docusate 100 mg twice a day while on oxycodone.',
    ),
    heading('INSTRUCTIONS'),
    bullets(
      'Walk several times a day. No bending, twisting or lifting above 5 kg for six weeks.',
      'Shower from day 3; no bath for three weeks.',
      'No driving while on oxycodone.',
      'Physical therapy from week 4.',
      'Call for fever, redness or drainage, new weakness, or trouble with bladder or bowel.',
    ),
    heading('FOLLOW-UP'),
    table(
      ['With:2', 'When:2', 'For:3'],
      [
        ['Dr Prior', when.us('followUp'), 'Wound, strength, return to work'],
        ['Dr Local', 'two weeks', 'Blood pressure, glucose'],
      ],
      true,
    ),
    pageBreak,
    heading('NURSING DISCHARGE RECORD'),
    table(
      ['Time:1', 'BP:1', 'Pulse:1', 'Temp:1', 'Resp:1', 'SpO2:1', 'Pain:1', 'Walk:1.4'],
      [
        ['10:15', '126/72', '78', '36.4', '14', '99', '3', 'bed'],
        ['12:00', '130/74', '76', '36.6', '14', '98', '3', 'bed'],
        ['16:00', '134/78', '74', '36.9', '16', '97', '4', 'chair'],
        ['19:30', '132/76', '82', '37.1', '16', '98', '3', '60 m'],
        ['00:00', '124/70', '68', '37.2', '14', '96', '2', 'asleep'],
        ['04:00', '122/70', '66', '36.9', '14', '97', '2', 'asleep'],
        ['08:00', '130/76', '72', '36.7', '16', '98', '2', '120 m, stairs'],
      ],
      true,
    ),
    fields(
      ['Wound', 'Dry, edges closed'],
      ['Dressing', 'Changed day 1'],
      ['Diet', 'Regular'],
      ['IV line', 'Removed 09:10'],
      ['Teaching', 'Done, understood'],
      ['Left with', 'Husband, 11:05'],
    ),
    paragraph('Belongings returned. Copy of this summary given to the patient.'),
    signature('Dr Junior', 'Resident, for Dr Prior', when.us('discharge')),
  ],
});
