import {
  electronicSignature,
  fields,
  figure,
  heading,
  leadParagraph,
  numbered,
  paragraph,
  type SampleDocument,
  table,
} from '../document.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { densityPlot, ecg } from './figures.ts';
import { type Dated, patientBanner } from './patient.ts';

export const boneDensity: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.imaging,
  title: 'Bone density (DXA)',
  size: 'letter',
  banner: patientBanner(
    'CI-204417',
    ['Examination', when.us('boneDensity')],
    ['Ordered by', 'Dr First'],
    ['Accession', 'CI-26-00714'],
    ['Device', 'Fan beam, calibrated daily'],
  ),
  blocks: [
    leadParagraph(
      'Clinical history',
      `${when.age('boneDensity')}-year-old woman, menopause at 51, mother with hip fracture. Planned lumbar fusion.`,
    ),
    leadParagraph(
      'Technique',
      'Lumbar spine L1–L3 (L4 excluded because of degenerative change and slip) and left hip. No earlier examination.',
    ),
    heading('Results'),
    table(
      ['Region:2.4', 'Density (g/cm²):1.5|', 'T-score:1|', 'Z-score:1|', 'Class (WHO):1.8'],
      [
        ['L1', '0.842', '–1.4', '+0.2', 'Osteopenia'],
        ['L2', '0.861', '–1.6', '0.0', 'Osteopenia'],
        ['L3', '0.879', '–1.8', '–0.1', 'Osteopenia'],
        ['L1–L3', '0.861', '–1.6', '0.0', 'Osteopenia'],
        ['Left femoral neck', '0.594', '–2.3*', '–0.7', 'Osteopenia'],
        ['Left total hip', '0.701', '–1.9', '–0.5', 'Osteopenia'],
      ],
      true,
    ),
    heading('Left femoral neck against age'),
    figure(190, densityPlot(-2.3, when.age('boneDensity'))),
    heading('Risk of fracture in ten years (FRAX, with femoral neck)'),
    fields(
      ['Major fracture', '17 %'],
      ['Hip fracture', '3.2 %'],
      ['Entered', 'Parent with hip fracture'],
      ['Not entered', 'Steroid injections (two)'],
    ),
    heading('Impression'),
    numbered(
      'Osteopenia, lowest T-score –2.3 at the left femoral neck.',
      'Degenerative sclerosis may raise the values of the spine; together with the 118 HU in the CT, bone quality of the lumbar vertebrae is probably lower than its T-score suggests.',
      'The calculated risk of hip fracture is above the usual threshold of 3 percent for treatment. Endocrine or primary care review before an instrumented operation is advised.',
    ),
    electronicSignature('Dr Frame', 'Radiologist, City Imaging', 'Electronically signed', `${when.us('boneDensity')} 15:48`),
  ],
});

export const emg: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.neurophysiology,
  title: 'Nerve conduction studies and electromyography',
  size: 'letter',
  landscape: true,
  banner: patientBanner(
    'SN-3094',
    ['Date', when.us('emg')],
    ['Examiner', 'Dr Signal'],
    ['Referred by', 'Dr Local'],
    ['Skin temperature', '32.4 °C'],
  ),
  blocks: [
    leadParagraph(
      'Question',
      'Right leg pain and slight weakness of the great toe. Radiculopathy, level, age of the change? Polyneuropathy?',
    ),
    heading('Motor nerve conduction'),
    table(
      [
        'Nerve and site:3',
        'Latency (ms):1.2|',
        'Amplitude (mV):1.3|',
        'Distance (mm):1.2|',
        'Velocity (m/s):1.2|',
        'F wave (ms):1.2|',
        'Reference:2',
      ],
      [
        ['Right peroneal, ankle (EDB)', '4.6', '2.4', '80', '', '52.8', '< 6.1 ms; > 2.0 mV'],
        ['Right peroneal, fibular head', '11.2', '2.2', '300', '45', '', '> 40 m/s'],
        ['Right peroneal, knee', '13.1', '2.2', '90', '47', '', '> 40 m/s'],
        ['Left peroneal, ankle (EDB)', '4.4', '4.1', '80', '', '50.1', '< 6.1 ms; > 2.0 mV'],
        ['Left peroneal, fibular head', '10.8', '3.9', '300', '47', '', '> 40 m/s'],
        ['Right tibial, ankle (AH)', '4.5', '8.6', '80', '', '51.4', '< 6.1 ms; > 3.0 mV'],
        ['Right tibial, knee', '13.3', '7.0', '380', '43', '', '> 40 m/s'],
        ['Left tibial, ankle (AH)', '4.7', '7.4', '80', '', '53.9', '< 6.1 ms; > 3.0 mV'],
      ],
      true,
    ),
    heading('Sensory nerve conduction'),
    table(
      ['Nerve:3', 'Peak (ms):1.2|', 'Amplitude (µV):1.3|', 'Distance (mm):1.2|', 'Velocity (m/s):1.2|', 'Reference:2'],
      [
        ['Right sural', '3.6', '11', '140', '46', '< 4.2 ms; > 6 µV'],
        ['Left sural', '3.6', '10', '140', '45', '< 4.2 ms; > 6 µV'],
        ['Right superficial peroneal', '3.3', '9', '120', '47', '< 4.2 ms; > 5 µV'],
        ['Left superficial peroneal', '3.2', '10', '120', '48', '< 4.2 ms; > 5 µV'],
      ],
      true,
    ),
    leadParagraph('H reflex', 'Right soleus 31.2 ms. Left soleus absent (known S1 lesion).'),
    heading('Needle electromyography'),
    table(
      [
        'Muscle:2.6',
        'Root:1.2',
        'Insertion:1.2',
        'Fibrillation:1.2',
        'Positive waves:1.2',
        'Amplitude:1.2',
        'Duration:1.2',
        'Phases:1.2',
        'Recruitment:1.5',
      ],
      [
        ['Right vastus medialis', 'L3–L4', 'normal', '0', '0', 'normal', 'normal', 'normal', 'full'],
        ['Right tibialis anterior', 'L4–L5', 'normal', '0', '0', 'increased 1+*', 'increased 1+*', 'normal', 'slightly reduced*'],
        ['Right extensor hallucis longus', 'L5', 'normal', '0', '0', 'increased 2+*', 'increased 2+*', 'increased*', 'reduced*'],
        ['Right gluteus medius', 'L5', 'normal', '0', '0', 'increased 1+*', 'normal', 'increased*', 'slightly reduced*'],
        ['Right gastrocnemius, medial', 'S1', 'normal', '0', '0', 'normal', 'normal', 'normal', 'full'],
        ['Right paraspinals L4–L5', 'L4–L5', 'increased*', '0', '0', '', '', '', ''],
        ['Left gastrocnemius, medial', 'S1', 'normal', '0', '0', 'increased 2+*', 'increased 1+*', 'normal', 'reduced*'],
        ['Left extensor hallucis longus', 'L5', 'normal', '0', '0', 'normal', 'normal', 'normal', 'full'],
        ['Left paraspinals L5–S1', 'S1', 'scar', '', '', '', '', '', ''],
      ],
      true,
    ),
    heading('Conclusion'),
    numbered(
      'Chronic right L5 radiculopathy with reinnervation; no fibrillation or positive waves, thus no sign of active denervation today.',
      `Old left S1 radiculopathy, consistent with the disc herniation operated on in ${when.iso('operation').slice(0, 4)}.`,
      'No polyneuropathy, no peroneal neuropathy at the fibular head.',
    ),
    paragraph('A repeat study in three to six months can show whether the L5 lesion is stable.'),
    electronicSignature('Dr Signal', 'Neurology, clinical neurophysiology', `${when.us('emg')} 13:15`),
  ],
});

export const electrocardiogram: Dated<SampleDocument> = (when) => ({
  institution: { ...INSTITUTIONS.hospital, style: 'plain', face: 'sans', department: 'Electrocardiography' },
  title: 'Electrocardiogram, 12 leads',
  size: 'letter',
  landscape: true,
  banner: patientBanner(
    'GH-118802',
    ['Recorded', `${when.us('ecg')} 10:12`],
    ['Ordered by', 'Dr Local'],
    ['Rate', '68 / min'],
    ['PR, QRS, QTc', '162, 88, 418 ms'],
  ),
  blocks: [
    figure(285, ecg),
    leadParagraph(
      'Reading',
      'Normal sinus rhythm. Normal axis. No sign of ischemia. Normal electrocardiogram. Confirmed by Dr Pulse. 25 mm/s, 10 mm/mV, 0.05–150 Hz.',
    ),
  ],
});
