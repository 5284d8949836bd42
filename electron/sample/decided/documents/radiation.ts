import { heading, leadParagraph, paragraph, type SampleDocument, signature, singleColumnFields } from '../../document.ts';
import { INSTITUTIONS } from '../../institutions.ts';
import type { Dated } from '../../texts/patient.ts';
import { patientBanner } from '../patient.ts';

/** The second opinion. */
export const radiationVisit: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.cancerCenter,
  title: 'Second opinion, radiation oncology',
  size: 'letter',
  banner: patientBanner('CC-30118', ['Visit', when.long('radiation')], ['Physician', 'Dr Birch'], ['Copies to', 'Dr Cedar']),
  blocks: [
    paragraph('Dear Mr. Neighbor, dear Dr Cedar,'),
    paragraph(
      'Thank you for the packet, which I read before the visit. I looked at the MRI myself on the disc. I have not seen the biopsy slides and have asked for a second reading of them.',
    ),
    singleColumnFields(
      ['Known', 'PSA 7.8 ng/mL; Gleason 3+4=7 (Grade Group 2), three of twelve cores; cT1c'],
      ['MRI', 'One lesion of 11 mm, PI-RADS 4, no extracapsular extension'],
    ),
    heading('Assessment'),
    paragraph(
      'Prostate cancer, cT1c, Grade Group 2, favorable intermediate risk. The grade should be confirmed by a second reading before anything is decided.',
    ),
    heading('Recommendation'),
    paragraph(
      'Active surveillance is a choice here: PSA every six months, MRI and biopsy within a year. If treatment is wanted or becomes needed: external radiotherapy over four to five weeks.',
    ),
    leadParagraph('No hurry', 'Three to six months to decide are safe in my view.'),
    leadParagraph(
      'Expected',
      'With surveillance about half of men in series like his come to treatment within ten years; the others are spared its effects. Radiotherapy and surgery control the cancer about equally well.',
    ),
    leadParagraph(
      'Risks',
      'Surveillance: a small risk that spread begins before it is noticed; repeated biopsies; living with not knowing. Radiotherapy: urgency of bowel or bladder, weaker erections over years.',
    ),
    leadParagraph(
      'Operation',
      'An accepted alternative. Leakage is more frequent after it; urgency of the bowel after radiotherapy.',
    ),
    leadParagraph(
      'Evidence',
      'ProtecT at fifteen years; cohorts of surveillance from Toronto and Gothenburg; guideline on clinically localized prostate cancer.',
    ),
    leadParagraph(
      'What would change my mind',
      'Cribriform pattern or more than 20 percent of pattern 4 on the second reading; PSA above 10; growth on the MRI.',
    ),
    signature('Dr Birch', 'Radiation oncology'),
  ],
});

/** What she wrote when she was asked for her reasons. */
export const radiationAnswer: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.cancerCenter,
  title: 'Answer to your questions',
  size: 'letter',
  banner: patientBanner('CC-30118', ['Date', when.long('radiationAnswer')], ['Physician', 'Dr Birch']),
  blocks: [
    paragraph('Dear Mr. Neighbor,'),
    leadParagraph(
      'On surveillance',
      'I see about 120 men a year under surveillance; roughly one in four has Grade Group 2. The second reading, with less than 10 percent of pattern 4 and no cribriform pattern, is what I had hoped to see before saying more.',
    ),
    leadParagraph(
      'On Dr Alder’s view',
      'He is right that spread was more frequent under monitoring in ProtecT. Monitoring there was looser than today’s, without MRI; how much that changes is not known.',
    ),
    leadParagraph(
      'Evidence',
      'New England Journal of Medicine 2023; 388: 1547–1558. Journal of Clinical Oncology 2015; 33: 272–277.',
    ),
    signature('Dr Birch', 'Radiation oncology'),
  ],
});
