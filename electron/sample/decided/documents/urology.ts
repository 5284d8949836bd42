import {
  bullets,
  heading,
  leadParagraph,
  paragraph,
  type SampleDocument,
  signature,
  singleColumnFields,
} from '../../document.ts';
import { INSTITUTIONS } from '../../institutions.ts';
import type { Dated } from '../../texts/patient.ts';
import { patientBanner } from '../patient.ts';

/** The first opinion. */
export const urologyVisit: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.urology,
  title: 'Consultation, urology',
  size: 'letter',
  banner: patientBanner('RU-5520', ['Visit', when.long('urology')], ['Physician', 'Dr Alder'], ['Referred by', 'Dr Cedar']),
  blocks: [
    paragraph('Dear Dr Cedar,'),
    paragraph(
      'I saw Mr. Neighbor with his wife to discuss the biopsy. He is well, works part time as a surveyor, walks and sails. Urination undisturbed; erections with some help. No blood thinner.',
    ),
    singleColumnFields(
      ['PSA', '7.8 ng/mL, a year before 5.9'],
      ['Examination', 'No nodule (cT1c)'],
      ['Biopsy', 'Gleason 3+4=7 (Grade Group 2) in three of twelve cores, 35 % at most'],
      ['Imaging', 'No MRI at the time of this visit'],
    ),
    heading('Assessment'),
    paragraph('Prostate cancer, cT1c, Gleason 3+4=7 (Grade Group 2), intermediate risk. I consider the diagnosis certain.'),
    heading('Recommendation'),
    paragraph('Robot-assisted radical prostatectomy, nerve sparing where possible, within the next three months.'),
    leadParagraph(
      'Why',
      'At his age and in good health the expectation of life is well over ten years. Removal gives a full pathology report and a PSA that must fall to zero, by which a return is seen early; radiotherapy stays possible afterwards.',
    ),
    leadParagraph(
      'Risks discussed',
      'Leakage of urine for months in most men, lasting in about one of ten in our clinic; weaker or lost erections in about half; the risks of anesthesia and bleeding.',
    ),
    leadParagraph(
      'Alternatives discussed',
      'Radiotherapy, which I would expect to control the cancer about as well. Active surveillance I would not advise with pattern 4 in three cores.',
    ),
    leadParagraph(
      'Basis',
      'Guideline of the national urology association; the ProtecT trial at fifteen years; our own series of some 400 operations.',
    ),
    bullets('He wishes to hear another specialist. I support this and have no objection to a few weeks.'),
    signature('Dr Alder', 'Urology'),
  ],
});

/** What he wrote when he was asked for his reasons. */
export const urologyAnswer: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.urology,
  title: 'Letter to the patient',
  size: 'letter',
  banner: patientBanner('RU-5520', ['Date', when.long('urologyAnswer')], ['Physician', 'Dr Alder']),
  blocks: [
    paragraph('Dear Mr. Neighbor,'),
    paragraph(
      'Thank you for your letter and for the report of the second reading, which I had not seen, as I had not seen the MRI.',
    ),
    leadParagraph(
      'On surveillance',
      'My advice against it rested on pattern 4 in three cores. With two cores and a small share of pattern 4 I would call it a possibility, with a new biopsy within a year. I would still lean toward operating on a healthy man of your age.',
    ),
    leadParagraph(
      'On the evidence',
      'In ProtecT (New England Journal of Medicine 2023; 388: 1547–1558) few men died of prostate cancer within fifteen years in any group. Spread was more frequent under monitoring than after surgery or radiotherapy.',
    ),
    leadParagraph('What would change my mind', 'A stable MRI and a repeat biopsy without more pattern 4.'),
    signature('Dr Alder', 'Urology'),
  ],
});
