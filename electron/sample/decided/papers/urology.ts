import { bullets, heading, lines, type Paper, say, signed, told } from '../../document.ts';
import { HOUSES } from '../../houses.ts';
import type { Written } from '../../texts/patient.ts';
import { who } from '../patient.ts';

/** The first opinion. */
export const urologyVisit: Written<Paper> = (when) => ({
  house: HOUSES.urology,
  title: 'Consultation, urology',
  size: 'letter',
  banner: who('RU-5520', ['Visit', when.long('urology')], ['Physician', 'Dr Alder'], ['Referred by', 'Dr Cedar']),
  blocks: [
    say('Dear Dr Cedar,'),
    say(
      'I saw Mr. Neighbor with his wife to discuss the biopsy. He is well, works part time as a surveyor, walks and sails. Urination undisturbed; erections with some help. No blood thinner.',
    ),
    lines(
      ['PSA', '7.8 ng/mL, a year before 5.9'],
      ['Examination', 'No nodule (cT1c)'],
      ['Biopsy', 'Gleason 3+4=7 (Grade Group 2) in three of twelve cores, 35 % at most'],
      ['Imaging', 'No MRI at the time of this visit'],
    ),
    heading('Assessment'),
    say('Prostate cancer, cT1c, Gleason 3+4=7 (Grade Group 2), intermediate risk. I consider the diagnosis certain.'),
    heading('Recommendation'),
    say('Robot-assisted radical prostatectomy, nerve sparing where possible, within the next three months.'),
    told(
      'Why',
      'At his age and in good health the expectation of life is well over ten years. Removal gives a full pathology report and a PSA that must fall to zero, by which a return is seen early; radiotherapy stays possible afterwards.',
    ),
    told(
      'Risks discussed',
      'Leakage of urine for months in most men, lasting in about one of ten in our clinic; weaker or lost erections in about half; the risks of anesthesia and bleeding.',
    ),
    told(
      'Alternatives discussed',
      'Radiotherapy, which I would expect to control the cancer about as well. Active surveillance I would not advise with pattern 4 in three cores.',
    ),
    told(
      'Basis',
      'Guideline of the national urology association; the ProtecT trial at fifteen years; our own series of some 400 operations.',
    ),
    bullets('He wishes to hear another specialist. I support this and have no objection to a few weeks.'),
    signed('Dr Alder', 'Urology'),
  ],
});

/** What he wrote when he was asked for his reasons. */
export const urologyAnswer: Written<Paper> = (when) => ({
  house: HOUSES.urology,
  title: 'Letter to the patient',
  size: 'letter',
  banner: who('RU-5520', ['Date', when.long('urologyAnswer')], ['Physician', 'Dr Alder']),
  blocks: [
    say('Dear Mr. Neighbor,'),
    say('Thank you for your letter and for the report of the second reading, which I had not seen, as I had not seen the MRI.'),
    told(
      'On surveillance',
      'My advice against it rested on pattern 4 in three cores. With two cores and a small share of pattern 4 I would call it a possibility, with a new biopsy within a year. I would still lean toward operating on a healthy man of your age.',
    ),
    told(
      'On the evidence',
      'In ProtecT (New England Journal of Medicine 2023; 388: 1547–1558) few men died of prostate cancer within fifteen years in any group. Spread was more frequent under monitoring than after surgery or radiotherapy.',
    ),
    told('What would change my mind', 'A stable MRI and a repeat biopsy without more pattern 4.'),
    signed('Dr Alder', 'Urology'),
  ],
});
