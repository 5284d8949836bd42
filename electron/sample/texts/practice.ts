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

/** What Dr First asked of the family practice before the operation. */
export const preoperative: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.practice,
  title: 'Preoperative assessment',
  size: 'letter',
  banner: patientBanner(
    'HF-00317',
    ['Date', when.long('preoperative')],
    ['Physician', 'Dr Local'],
    ['For', 'Dr First, Spine Clinic'],
    ['Planned', 'Fusion L4–L5'],
  ),
  blocks: [
    paragraph(
      'Asked by Dr First to assess this patient before a planned decompression and instrumented fusion at L4–L5 under general anesthesia, estimated time three hours. The patient has not decided yet and is arranging a second opinion; this assessment is valid for 30 days either way.',
    ),
    heading('Risk at a glance'),
    table(
      ['Question:3', 'Answer:3', 'Weight:1.4'],
      [
        ['Cardiac history', 'None; ECG normal', 'Low'],
        ['Exercise capacity', 'Limited by legs; stationary bicycle 25 minutes (more than 4 METs)', 'Adequate'],
        ['Revised cardiac risk index', '0 of 6', 'Low'],
        ['Lungs', 'Never smoked, no asthma; STOP-BANG 2 of 8', 'Low'],
        ['Kidneys', 'Creatinine 0.98, eGFR 64; on naproxen', 'Watch*'],
        ['Glucose', 'HbA1c 5.9 %', 'Low'],
        ['Bleeding', 'No history; platelets 231; INR 1.0; naproxen to be stopped', 'Low'],
        ['Thrombosis', 'No history; BMI 26.7', 'Low'],
        ['Bone', 'Osteopenia near osteoporosis, see DXA', 'Watch*'],
        ['Nutrition', 'Albumin 4.2; vitamin D 24 ng/mL', 'Correct*'],
        ['Anesthesia before', '2021 general anesthesia: nausea, otherwise well', 'Tell team'],
        ['Frailty', 'Clinical frailty scale 2', 'Low'],
      ],
      true,
    ),
    heading('History and examination'),
    paragraph(
      'No chest pain, palpitations, syncope or shortness of breath. No recent infection. Dental review this year without findings. Mallampati II, neck moves freely, mouth opening 4 cm. Heart regular, lungs clear, no edema, skin of the back intact.',
    ),
    fields(['Blood pressure', '132/78'], ['Pulse', '70, regular'], ['Weight', '71 kg'], ['SpO2', '98 % on room air']),
    heading('Medication around the operation'),
    table(
      ['Medicine:2', 'Instruction:4'],
      [
        ['Lisinopril 10 mg', 'Leave out on the morning of surgery; resume when drinking'],
        ['Gabapentin 300 mg', 'Continue, including the morning of surgery'],
        ['Naproxen 500 mg', 'Stop 7 days before'],
        ['Vitamin D3', 'Raise to 4000 IU now; recheck in 8 weeks'],
      ],
      true,
    ),
    heading('Conclusion'),
    numbered(
      'Low medical risk for an intermediate risk operation. No further cardiac testing needed.',
      'Bone: T-score –2.3 at the femoral neck. Endocrine advice on treatment before instrumentation is suggested if time allows. This is a reason not to hurry.',
      'Vitamin D to be corrected first.',
      'Antibiotic prophylaxis: penicillin rash in 1987, mild and late. Allergy testing offered; otherwise alternatives by anesthesia.',
      'Prevention of nausea after anesthesia.',
    ),
    paragraph(
      'I have no objection to a second opinion and have offered to send all notes. The patient knows the signs for which she must not wait.',
    ),
    electronicSignature('Dr Local', 'Internal medicine, Hillside Family Practice', `Signed ${when.us('preoperative')} 18:40`),
  ],
});

export const medicationList: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.practice,
  title: 'Medication and allergy list',
  size: 'letter',
  banner: patientBanner(
    'HF-00317',
    ['As of', when.long('medicationList')],
    ['Physician', 'Dr Local'],
    ['Pharmacy', 'Corner Pharmacy, (555) 555-0165'],
    ['Reconciled', 'With patient'],
  ),
  blocks: [
    heading('Current medication'),
    table(
      ['Medicine:2', 'Strength:1.2', 'How taken:2.4', 'For:1.8', 'Since:1.4', 'By:1.2'],
      [
        ['Gabapentin', '300 mg capsule', 'one, three times a day', 'Leg pain', when.month('emergency'), 'Dr Local'],
        [
          'Naproxen',
          '500 mg tablet',
          'one as needed with food, at most 3 days a week',
          'Back pain',
          when.iso('visit1').slice(0, 4),
          'Dr Local',
        ],
        ['Lisinopril', '10 mg tablet', 'one in the morning', 'Blood pressure', '2017', 'Dr Local'],
        ['Vitamin D3', '4000 IU', 'one a day (raised)', 'Low vitamin D', when.month('preoperative'), 'Dr Local'],
      ],
      true,
    ),
    heading('Stopped, and why'),
    table(
      ['Medicine:2', 'When:1.4', 'Reason:4'],
      [
        ['Gabapentin 600 mg', when.month('visit5'), 'Drowsy, unsteady; back to 300 mg'],
        ['Cyclobenzaprine 5 mg', when.month('emergency'), 'Dry mouth, no benefit; ten days only'],
        ['Omeprazole 20 mg', when.month('therapyStart'), 'Only during daily naproxen'],
        ['Prednisone taper', when.month('legPain'), 'Six days; sleepless, no lasting benefit'],
      ],
      true,
    ),
    heading('Allergies and intolerances'),
    table(
      ['Substance:2', 'Reaction:3', 'Severity:1.2', 'When:1'],
      [
        ['Penicillin', 'Rash on trunk, day 6, no swelling, no breathing trouble', 'Mild', '1987'],
        ['Codeine', 'Nausea (intolerance, not allergy)', 'Mild', '2021'],
      ],
      true,
    ),
    leadParagraph(
      'No known reaction to',
      'iodinated contrast, gadolinium, latex, adhesive tape, local anesthetics, chlorhexidine, metals.',
    ),
    heading('Vaccinations'),
    bullets(
      'Influenza: this season',
      'COVID-19: this season',
      'Tetanus: 2019',
      'Shingles (recombinant): two doses, 2022',
      'Pneumococcal conjugate: given at 65',
    ),
    electronicSignature('Dr Local', 'Hillside Family Practice', `Reviewed with the patient on ${when.us('medicationList')}`),
  ],
});
