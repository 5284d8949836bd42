import type { Judgement, Verdict } from '../../../shared/domain/comparison.ts';
import type { ClaimKey, Perspective } from '../../../shared/domain/opinion.ts';
import type { Dates } from '../dates.ts';
import type { DecidedProvider } from './case.ts';

/** A claim of an opinion: its text and the file that holds it. */
type Statement = readonly [text: string, file: string];

export interface SampleOpinion {
  of: DecidedProvider;
  perspective: Perspective;
  date: string;
  form: 'talk' | 'report';
  report: string;
  note: 'first' | 'second';
  /** Files that the physician saw besides the packet. */
  saw: readonly string[];
  claims: Partial<Record<ClaimKey, Statement>>;
}

const ALDER = 'Visit Dr Alder.pdf';
const BIRCH = 'Second opinion Dr Birch.pdf';

/** The conclusions of both physicians. */
export const decidedOpinions = (when: Dates): { first: SampleOpinion; second: SampleOpinion } => ({
  first: {
    of: 'Dr Alder',
    perspective: 'surgical',
    date: when.iso('urology'),
    form: 'report',
    report: ALDER,
    note: 'first',
    saw: ['PSA.pdf', 'Biopsy report.pdf'],
    claims: {
      diagnosis: ['Prostate cancer', ALDER],
      stage: ['cT1c, Gleason 3+4=7 (Grade Group 2) in three cores, intermediate risk', ALDER],
      certainty: ['Considers the diagnosis certain', ALDER],
      treatment: ['Robot-assisted removal of the prostate, nerve sparing where possible', ALDER],
      urgency: ['Within three months', ALDER],
      benefit: ['A full pathology report, a PSA that must fall to zero; radiotherapy stays possible afterwards', ALDER],
      risks: ['Leakage of urine for months, lasting in about one of ten; weaker or lost erections in about half', ALDER],
      alternatives: ['Radiotherapy. Active surveillance not advised with pattern 4 in three cores', ALDER],
      reasoning: ['In good health, life expectancy well over ten years', ALDER],
      evidence: [
        'Guideline of the national urology association; ProtecT at fifteen years; own series of some 400 operations',
        ALDER,
      ],
      lookedAt: ['The biopsy report and the PSA. No MRI at that time; not the slides themselves', ALDER],
    },
  },
  second: {
    of: 'Dr Birch',
    perspective: 'radiation',
    date: when.iso('radiation'),
    form: 'report',
    report: BIRCH,
    note: 'second',
    saw: [],
    claims: {
      diagnosis: ['Prostate cancer', BIRCH],
      stage: ['cT1c, Grade Group 2, favorable intermediate risk', BIRCH],
      certainty: ['The grade should be confirmed by a second reading before anything is decided', BIRCH],
      treatment: ['Active surveillance is a choice; if treated, external radiotherapy over four to five weeks', BIRCH],
      urgency: ['Three to six months to decide are safe', BIRCH],
      benefit: ['About half of men are spared the effects of treatment within ten years', BIRCH],
      risks: ['A small risk that spread begins unnoticed; repeated biopsies; living with not knowing', BIRCH],
      alternatives: ['The operation, an accepted alternative', BIRCH],
      reasoning: ['Small, no growth beyond the capsule on the MRI; surgery and radiotherapy control it about equally', BIRCH],
      evidence: ['ProtecT at fifteen years; cohorts of surveillance from Toronto and Gothenburg', BIRCH],
      lookedAt: ['The packet, and the MRI itself on the disc. Not the slides', BIRCH],
      wouldChange: ['Cribriform pattern or more than 20 percent of pattern 4; PSA above 10; growth on the MRI', BIRCH],
    },
  },
});

/** The patient's verdicts on the rows of the comparison. */
export const DECIDED_JUDGEMENTS: readonly (Pick<Judgement, 'row' | 'words'> & { verdict: Verdict })[] = [
  { row: 'diagnosis', verdict: 'agree', words: '' },
  {
    row: 'stage',
    verdict: 'differ',
    words: '“Intermediate” and “favorable intermediate”: the second reading of the slides should tell.',
  },
  { row: 'certainty', verdict: 'differ', words: '' },
  { row: 'treatment', verdict: 'differ', words: 'Operation, or watching first.' },
  { row: 'urgency', verdict: 'differ', words: 'Three months, or up to six.' },
  { row: 'benefit', verdict: 'unclear', words: 'They speak of different things.' },
  { row: 'reasoning', verdict: 'differ', words: '' },
  { row: 'evidence', verdict: 'agree', words: 'Both name the same trial and weigh it differently.' },
  { row: 'lookedAt', verdict: 'differ', words: 'Dr Alder did not have the MRI.' },
];

interface SampleReply {
  to: 'first' | 'second';
  claim: ClaimKey;
  on: string;
  text: string;
  /** Sources: a file of the case, or null for another source. */
  cited: readonly { words: string; file: string | null }[];
}

/** The replies of both physicians to the letters that ask for reasons. */
export const decidedReplies = (when: Dates): readonly SampleReply[] => [
  {
    to: 'first',
    claim: 'alternatives',
    on: when.iso('urologyAnswer'),
    text: 'With two cores and a small share of pattern 4, surveillance is a possibility, with a new biopsy within a year. He would still lean toward operating.',
    cited: [{ words: 'Letter of Dr Alder', file: 'Answer Dr Alder.pdf' }],
  },
  {
    to: 'first',
    claim: 'wouldChange',
    on: when.iso('urologyAnswer'),
    text: 'A stable MRI and a repeat biopsy without more pattern 4.',
    cited: [{ words: 'Letter of Dr Alder', file: 'Answer Dr Alder.pdf' }],
  },
  {
    to: 'second',
    claim: 'reasoning',
    on: when.iso('radiationAnswer'),
    text: 'Sees about 120 men a year under surveillance, one in four with Grade Group 2. Monitoring in ProtecT was looser than today’s; how much that changes is not known.',
    cited: [
      { words: 'Letter of Dr Birch', file: 'Answer Dr Birch.pdf' },
      { words: 'N Engl J Med 2023; 388: 1547–1558', file: null },
    ],
  },
];
