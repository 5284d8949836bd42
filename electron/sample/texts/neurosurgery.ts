import {
  bullets,
  heading,
  leadParagraph,
  numbered,
  paragraph,
  type SampleDocument,
  signature,
  singleColumnFields,
  table,
} from '../document.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { type Dated, patientBanner } from './patient.ts';

/** The first opinion: what the second physician is asked to review. */
export const firstOpinion: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.spineClinic,
  title: 'Consultation, neurosurgery',
  size: 'letter',
  banner: patientBanner(
    'SC-7731',
    ['Visit', when.long('firstOpinion')],
    ['Physician', 'Dr First'],
    ['Referred by', 'Dr Local'],
    ['Visit type', 'New patient'],
  ),
  blocks: [
    paragraph('Dear Dr Local,'),
    paragraph(
      `Thank you for sending Ms. Patient, a ${when.age('firstOpinion')}-year-old retired school librarian who still works two mornings a week. I saw her with her daughter for 40 minutes, including review of the images on the screen.`,
    ),
    heading('Reason for visit'),
    paragraph('Low back pain and leg pain on walking. Question of surgery.'),
    heading('History of present illness'),
    paragraph(
      `She did well after a left L5–S1 microdiscectomy at General Hospital in ${when.month('operation')} (Dr Prior). Since ${when.month('legPain')} she has noticed aching and heaviness in both buttocks and thighs, right more than left, running to the right outer calf and the top of the foot, that begins on walking about 200 m and eases within minutes of sitting or leaning on a cart. Standing in line for ten minutes brings it on. Cycling on a stationary bicycle does not. Back pain is 4 of 10 at rest and 6 of 10 on standing; leg pain 7 of 10 on walking.`,
    ),
    paragraph(
      'No bladder or bowel complaint, no saddle numbness, no weakness noticed apart from an occasional slap of the right foot when tired. No fever, no weight loss, no night pain.',
    ),
    heading('Treatment so far'),
    table(
      ['Treatment:2', 'When:1.8', 'Result:3'],
      [
        [
          'Physical therapy, Riverside Therapy',
          `${when.month('therapyStart')} to ${when.month('therapyEnd')}`,
          'Patient reports 24 sessions; notes not available to me today',
        ],
        ['Interlaminar epidural injection L4–L5', when.us('injection1'), 'Half relief for about five weeks'],
        ['Right L4–L5 and L5–S1 transforaminal injection', when.us('injection2'), 'Relief of leg pain for about three weeks'],
        ['Naproxen 500 mg as needed', 'for three years', 'Helps the back, not the legs'],
        ['Gabapentin 300 mg three times a day', `since ${when.month('emergency')}`, 'Some help at night; drowsy on higher dose'],
      ],
      true,
    ),
    heading('Past history'),
    singleColumnFields(
      ['Medical', 'Hypertension; prediabetes (HbA1c 5.9 %); osteopenia suspected, not measured'],
      [
        'Surgical',
        `Left L5–S1 microdiscectomy ${when.iso('operation').slice(0, 4)}; cholecystectomy 1998; two Cesarean sections`,
      ],
      ['Medication', 'Lisinopril 10 mg, gabapentin 300 mg three times a day, naproxen 500 mg as needed, vitamin D 1000 IU'],
      ['Allergies', 'Penicillin (rash)'],
      ['Social', 'Lives with husband in a two-story house. Never smoked. Wine on occasion'],
      ['Family', 'Mother: hip fracture at 79. Father: coronary disease at 71. Brother: lumbar fusion at 60'],
    ),
    heading('Review of systems'),
    paragraph(
      'Negative for chest pain, dyspnea, calf pain at rest, color change of the feet, dysuria, fever and chills. Positive for poor sleep and stiffness in the morning of about 20 minutes.',
    ),
    heading('Examination'),
    singleColumnFields(
      ['Vital signs', 'BP 134/78, pulse 72, height 163 cm, weight 71 kg, BMI 26.7'],
      ['Gait', 'Slightly stooped after the corridor test; heel walk weak on the right after walking'],
      ['Inspection', 'Well healed left paramedian scar. Step at L4–L5 palpable'],
      ['Motion', 'Flexion free; extension 10° with buttock pain'],
    ),
    table(
      ['Muscle:2', 'Right:1|', 'Left:1|', 'Sensation and reflexes:3', 'Right:1|', 'Left:1|'],
      [
        ['Hip flexion (L2)', '5', '5', 'Anterior thigh (L3)', 'normal', 'normal'],
        ['Knee extension (L3–L4)', '5', '5', 'Medial calf (L4)', 'normal', 'normal'],
        ['Ankle dorsiflexion (L4–L5)', '5–', '5', 'Top of the foot (L5)', 'reduced*', 'normal'],
        ['Great toe extension (L5)', '4+*', '5', 'Outer foot (S1)', 'normal', 'reduced*'],
        ['Plantar flexion (S1)', '5', '5', 'Patellar reflex', '2+', '2+'],
        ['Hip abduction (L5)', '5', '5', 'Achilles reflex', '1+', '0*'],
      ],
      true,
    ),
    paragraph(
      'Straight leg raising negative on both sides. Femoral stretch negative. Hips move freely and without pain. Pedal pulses 2+ on both sides; ankle-brachial index in the office 1.04 right and 1.06 left. No clonus, Babinski flexor, Romberg steady. Perianal sensation normal.',
    ),
    paragraph('Corridor test: symptoms begin at 180 m, stop at 260 m, recovery after 3 minutes of sitting.'),
    heading('Studies reviewed by me'),
    leadParagraph(
      'MRI',
      `${when.us('mri')}, City Imaging: degenerative spondylolisthesis L4–L5, 5 mm, facet effusions on both sides, moderate central stenosis and right lateral recess stenosis. I grade the stenosis moderate to severe at the disc level. Mild stenosis L3–L4, which I do not think contributes.`,
    ),
    leadParagraph('Radiographs', `${when.us('flexionXray')}: slip 6 mm on flexion, 3 mm on extension.`),
    leadParagraph('EMG', `${when.us('emg')}: chronic right L5 radiculopathy without active denervation; old left S1 change.`),
    leadParagraph(
      'Not available today',
      'Notes of physical therapy; procedure notes of the injections; bone density; a full length standing film.',
    ),
    heading('Assessment'),
    numbered(
      'Degenerative spondylolisthesis L4–L5, grade I, with lumbar stenosis and neurogenic claudication; mild right L5 motor deficit.',
      `Status after left L5–S1 microdiscectomy ${when.iso('operation').slice(0, 4)}, no recurrence.`,
      'Suspected reduced bone quality, not yet measured.',
    ),
    heading('Recommendation'),
    paragraph(
      'I recommend decompression L4–L5 with instrumented posterolateral and interbody fusion L4–L5 (TLIF), open or through tubes according to the CT. My reasons: leading leg symptoms that limit walking to 200 m, failure of two injections and of physical therapy as she describes it, a slip that moves on flexion with facet effusions, and a beginning motor deficit of the great toe.',
    ),
    paragraph('Alternatives that we discussed:'),
    bullets(
      'Continue without surgery: reasonable as long as the weakness does not progress. The course varies; many patients stay as they are. I would not expect the stenosis itself to improve.',
      'Decompression alone: shorter, less blood loss, faster recovery. In a mobile slip I see a risk that it increases and a second operation is needed. The published trials differ on this point, and some surgeons would choose it here.',
      'A further injection: lasting benefit unlikely in my view.',
    ),
    paragraph(
      'Risks named: infection 1 to 3 percent, dural tear about 5 percent (more at a level next to a scar), nerve injury with foot weakness 1 to 2 percent, non-union 5 to 10 percent and more with low bone density, adjacent level disease with further surgery of about 2 to 3 percent a year, thrombosis, anesthesia. Hospital stay 2 to 3 days; lifting limit for 12 weeks.',
    ),
    heading('How long can this wait?'),
    paragraph(
      'This is not an emergency. Waiting two to three months does no harm as long as strength is stable. She should come at once, or go to the emergency department, for numbness in the saddle area, trouble with the bladder or bowel, or a foot that drops.',
    ),
    heading('Plan'),
    numbered(
      'CT lumbar spine for planning; bone density (DXA); vitamin D.',
      'Preoperative assessment by Dr Local, ECG, laboratory.',
      `Tentative date for surgery ${when.long('plannedSurgery')}, General Hospital; pre-authorization with Meadow Health Plan requested.`,
      'Naproxen to be stopped 7 days before surgery.',
      'The patient mentioned that she would like another opinion. I support this and will send whatever is needed.',
    ),
    paragraph('Thank you for letting me take part in her care.'),
    signature(
      'Dr First',
      'Neurosurgery, Spine Clinic',
      `Dictated ${when.us('firstOpinion')}, signed ${when.us('firstOpinion', 1)}`,
      'cc: Dr Local; patient (portal)',
    ),
  ],
});
