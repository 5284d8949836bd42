import type { Case } from '../domain/case.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Printout, PrintoutBlock } from '../domain/printout.ts';
import { patientAddress } from '../format/address.ts';
import { compareCandidates } from '../providers/candidate-comparison.ts';
import { searchOf } from '../providers/candidate-search.ts';
import type { CandidateFacts } from '../providers/independence.ts';

/** The printout of the comparison of candidates. Cells without data are left empty to write in. */
export function candidatesPrintout(facts: CandidateFacts & { case: Case; today: Day }): Printout {
  const { case: patientCase, today } = facts;
  return {
    title: `Candidates for the ${searchOf(facts).sought} opinion`,
    form: 'sheet',
    from: patientAddress(patientCase),
    to: '',
    date: today,
    subject: 'Side by side, in alphabetical order. What is empty is not known yet.',
    blocks: blocksOf(facts),
    onePage: true,
    footnote: 'A comparison by what was written down; it recommends nobody.',
    mark: '',
    fileName: `candidates-${today}.pdf`,
  };
}

function blocksOf(facts: CandidateFacts & { case: Case }): PrintoutBlock[] {
  const { candidates, rows } = compareCandidates(facts);
  if (candidates.length === 0) return [{ kind: 'paragraph', text: 'No candidates yet.' }];
  const names = candidates.map(({ name, chosen }) => (chosen ? `${name} (chosen)` : name));
  const remarkBlocks = (candidateIndex: number): PrintoutBlock[] =>
    (candidates[candidateIndex]?.remarks ?? []).map(
      (text): PrintoutBlock => ({
        kind: 'paragraph',
        text: `${names[candidateIndex] ?? ''}: ${text}`,
        secondary: true,
      }),
    );
  return [
    {
      kind: 'table',
      columns: ['', ...names],
      rows: [
        ['Institution', ...candidates.map(({ institution }) => institution)],
        ...rows.map(({ label, cells }) => [label, ...cells]),
      ],
    },
    ...candidates.flatMap((_, index) => remarkBlocks(index)),
  ];
}
