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
import { INSTITUTIONS, type Institution } from '../institutions.ts';
import { type Dated, patientBanner } from './patient.ts';

const EMERGENCY: Institution = { ...INSTITUTIONS.hospital, face: 'sans', department: 'Emergency Department' };

/** The chart of a night in the emergency department, as its system prints it. */
export const emergencyVisit: Dated<SampleDocument> = (when) => ({
  institution: EMERGENCY,
  title: 'Emergency department visit',
  size: 'letter',
  banner: patientBanner(
    'GH-118802',
    ['Arrived', `${when.us('emergency')} 18:42`],
    ['Left', `${when.us('emergency')} 23:58`],
    ['Physician', 'Dr Night'],
    ['Triage level', '3 of 5'],
  ),
  blocks: [
    heading('Triage'),
    paragraph(
      'Walked in with husband. Sudden low back pain on lifting a laundry basket at 15:00, 9 of 10, spasm, cannot stand straight. Known slip L4–L5, in physical therapy. No fall. No fever.',
    ),
    fields(
      ['Blood pressure', '158/92'],
      ['Pulse', '92'],
      ['Temperature', '36.8 °C'],
      ['SpO2', '98 %'],
      ['Pain', '9 of 10'],
      ['Glucose', '112 mg/dL'],
    ),
    leadParagraph(
      'Screening',
      'No numbness in the saddle area. Last voided 17:30, normal. No weakness noticed. Not on anticoagulants. Safe at home.',
    ),
    heading('History'),
    paragraph(
      `${when.age('emergency')}-year-old woman with known degenerative spondylolisthesis L4–L5 and earlier left L5–S1 microdiscectomy. Since ${when.month('legPain')} leg pain on walking; physical therapy twice a week, nine sessions so far. Today sharp midline pain on lifting with spasm, radiating to the right buttock, not below the knee. No cough, dysuria or abdominal pain. No history of cancer, no intravenous drug use, no immunosuppression.`,
    ),
    heading('Examination'),
    table(
      ['Region:1', 'Finding:3'],
      [
        ['General', 'In pain, prefers to lie on the side with hips flexed'],
        ['Abdomen', 'Soft, no pulsating mass, no flank tenderness'],
        ['Back', 'Paraspinal spasm right more than left, no percussion tenderness'],
        ['Strength', '5 of 5 in all groups; great toe extension right 5–'],
        ['Sensation', 'Intact to light touch, perianal sensation and tone normal'],
        ['Reflexes', 'Patellar 2+ both; Achilles right 1+, left absent (old)'],
        ['Straight leg raise', 'Back pain only, negative for leg pain'],
        ['Post-void residual', '35 mL by ultrasound at 19:40'],
      ],
    ),
    heading('Course'),
    table(
      ['Time:1', 'Event:5', 'Pain:1|'],
      [
        ['19:05', 'Ketorolac 15 mg IV, acetaminophen 1 g by mouth', '9'],
        ['19:40', 'Post-void residual 35 mL', '8'],
        ['20:15', 'Lidocaine patch 4 %, heat', '7'],
        ['21:10', 'Cyclobenzaprine 5 mg, gabapentin 300 mg', '6'],
        ['22:30', 'Stands and walks 30 m with a walker', '5'],
        ['23:20', 'Walks 80 m without aid, climbs 10 steps', '4'],
      ],
      true,
    ),
    heading('Laboratory'),
    table(
      ['Test:3', 'Result:1|', 'Flag:0.8|', 'Reference:2'],
      [
        ['White cells, x10³/µL', '8.9', '', '4.0–10.5'],
        ['Hemoglobin, g/dL', '13.0', '', '12.0–15.5'],
        ['Platelets, x10³/µL', '242', '', '150–400'],
        ['Creatinine, mg/dL', '0.95', '', '0.50–1.00'],
        ['Potassium, mmol/L', '4.4', '', '3.5–5.1'],
        ['C-reactive protein, mg/L', '3.0', '', 'up to 5.0'],
        ['Urinalysis', 'Negative', '', 'Negative'],
      ],
      true,
    ),
    leadParagraph(
      'Imaging',
      'None. No red flags; MRI not indicated tonight. Recommended as an outpatient if leg symptoms continue.',
    ),
    heading('Medical decision making'),
    paragraph(
      'Acute mechanical back pain with spasm on a known slip. Cauda equina syndrome considered and not supported: normal perianal sensation and tone, residual of 35 mL, normal strength. Aortic cause considered: no mass, equal pulses, pain related to movement; bedside ultrasound of the aorta 1.9 cm. Infection and fracture unlikely by history, examination and laboratory. Pain control adequate; safe to go home with husband.',
    ),
    heading('Diagnosis'),
    numbered('Acute low back pain with muscle spasm.', 'Degenerative spondylolisthesis L4–L5 with known claudication.'),
    heading('Orders'),
    table(
      ['Time:1', 'Order:4', 'By:1.4', 'Status:1.4'],
      [
        ['18:58', 'IV access, saline lock', 'Dr Night', 'done 19:03'],
        ['18:58', 'Ketorolac 15 mg IV once', 'Dr Night', 'given 19:05'],
        ['18:58', 'Acetaminophen 1 g by mouth once', 'Dr Night', 'given 19:05'],
        ['19:00', 'CBC, basic metabolic panel, CRP, urinalysis', 'Dr Night', 'resulted 20:04'],
        ['19:10', 'Post-void residual by ultrasound', 'Dr Night', 'done 19:40'],
        ['20:05', 'Lidocaine patch 4 %, 12 hours', 'Dr Night', 'given 20:15'],
        ['21:00', 'Cyclobenzaprine 5 mg, gabapentin 300 mg', 'Dr Night', 'given 21:10'],
        ['22:10', 'Walk test with walker', 'Dr Night', 'done 22:30'],
        ['23:30', 'Discharge home with instructions', 'Dr Night', 'done 23:58'],
      ],
      true,
    ),
    leadParagraph('Cancelled', 'MRI lumbar spine (no red flags); admission for pain control (not needed).'),
    heading('Consents and notices'),
    table(
      ['Paper:4', 'Signed:1.6', 'Witness:2'],
      [
        ['Consent to examination and treatment', 'patient, 18:47', 'Registration'],
        ['Notice of privacy practices, received', 'patient, 18:47', 'Registration'],
        ['Assignment of benefits', 'patient, 18:48', 'Registration'],
        ['Release to Dr Local and Riverside Therapy', 'patient, 23:50', 'RN, Emergency'],
      ],
      true,
    ),
    heading('Prescriptions'),
    numbered(
      'Gabapentin 300 mg at night for three days, then three times a day.',
      'Cyclobenzaprine 5 mg at night, 10 tablets.',
      'Naproxen 500 mg twice a day with food for five days, then as needed.',
    ),
  ],
});

export const nursingFlowSheet: Dated<SampleDocument> = (when) => ({
  institution: EMERGENCY,
  title: 'Nursing flow sheet',
  size: 'letter',
  landscape: true,
  banner: patientBanner('GH-118802', ['Arrived', `${when.us('emergency')} 18:42`], ['Unit', 'Emergency, bay 7']),
  blocks: [
    table(
      ['Time:1', 'BP:1.1', 'Pulse:0.8', 'Resp:0.8', 'Temp:0.8', 'SpO2:0.8', 'Pain:0.8', 'Note:5'],
      [
        ['18:50', '158/92', '92', '18', '36.8', '98', '9', 'Triage. Allergy band: penicillin. Fall risk band on.'],
        ['19:05', '150/88', '90', '18', '', '98', '9', 'IV 20 G left forearm. Ketorolac, acetaminophen given.'],
        ['19:40', '146/86', '86', '16', '', '98', '8', 'Voided 280 mL. Bladder scan 35 mL.'],
        ['20:15', '142/84', '84', '16', '', '99', '7', 'Patch to right lumbar area. Heat pack.'],
        ['21:10', '140/82', '82', '16', '36.7', '98', '6', 'Gabapentin and cyclobenzaprine given with water.'],
        ['22:30', '138/80', '80', '16', '', '98', '5', 'Walked 30 m with walker, steady.'],
        ['23:20', '136/80', '78', '16', '36.7', '98', '4', 'Walked 80 m, stairs with railing. IV removed.'],
        ['23:50', '136/78', '78', '16', '', '98', '4', 'Instructions read back by patient and husband.'],
      ],
      true,
    ),
    heading('Medication administration'),
    table(
      ['Medicine:2', 'Dose:1', 'Route:1', 'Given:1', 'By:1.6', 'Checked:1.4'],
      [
        ['Ketorolac', '15 mg', 'IV', '19:05', 'RN, Emergency', 'barcode'],
        ['Acetaminophen', '1 g', 'mouth', '19:05', 'RN, Emergency', 'barcode'],
        ['Lidocaine patch', '4 %', 'skin', '20:15', 'RN, Emergency', 'barcode'],
        ['Cyclobenzaprine', '5 mg', 'mouth', '21:10', 'RN, Emergency', 'barcode'],
        ['Gabapentin', '300 mg', 'mouth', '21:10', 'RN, Emergency', 'barcode'],
      ],
      true,
    ),
  ],
});

export const emergencyInstructions: Dated<SampleDocument> = (when) => ({
  institution: EMERGENCY,
  title: 'Discharge instructions',
  size: 'letter',
  banner: patientBanner('GH-118802', ['Printed', `${when.us('emergency')} 23:41`], ['Physician', 'Dr Night']),
  blocks: [
    paragraph(
      'You were seen for sudden low back pain with muscle spasm. We found no sign of pressure on the nerves that control the bladder and bowel.',
    ),
    leadParagraph(
      'At home',
      'Keep moving in short walks. Lie on your side with a pillow between the knees. Heat for 15 minutes several times a day. Do not lift more than 5 kg for two weeks. Tell your therapist before the next session.',
    ),
    leadParagraph(
      'Medicine',
      'Gabapentin and cyclobenzaprine can make you drowsy: do not drive until you know how they act. Do not take naproxen together with other anti-inflammatory medicine.',
    ),
    heading('Come back at once'),
    bullets(
      'Numbness between the legs or around the anus',
      'You cannot pass water, or lose control of bladder or bowel',
      'A foot that drops or a leg that gives way',
      'Fever, or pain that wakes you and does not change with position',
      'Belly pain, fainting',
    ),
    heading('Follow-up'),
    table(
      ['With:2', 'When:2', 'Reason:4'],
      [
        ['Dr Local', 'within one week', 'Pain control, gabapentin dose, imaging'],
        ['Riverside Therapy', 'next session', 'Adjust the program'],
        ['Interventional Pain Service', 'referral sent', 'Epidural injection to be discussed'],
      ],
      true,
    ),
    electronicSignature('Dr Night', 'Emergency medicine, General Hospital', `Signed ${when.us('emergency', 1)} 00:20`),
  ],
});
