import type { Provider } from '../domain/provider.ts';
import { searchOf } from './candidate-search.ts';
import { type Criterion, criteriaFor, criterionText, unknownCriteria } from './criteria.ts';
import { type CandidateFacts, independenceRemarks } from './independence.ts';

interface ComparedCandidate {
  id: string;
  name: string;
  institution: string;
  chosen: boolean;
  /** Remarks on independence. */
  remarks: string[];
  /** The needed criteria about which nothing is known, as labels. */
  unknown: string[];
}

/** A criterion as a row, with a cell for each candidate; empty: nothing is known. */
export interface ComparedRow {
  /** For a custom criterion: its name. */
  key: string;
  label: string;
  explain: string;
  own: boolean;
  cells: string[];
  /** Whether two known values differ. */
  differs: boolean;
}

/** The candidates side by side, in the order of the list. Nobody is ranked. */
export interface CandidateComparison {
  /** Whose opinion is sought. */
  sought: 'second' | 'third';
  candidates: ComparedCandidate[];
  rows: ComparedRow[];
}

function row(
  { key, label, explain }: Pick<Criterion, 'label' | 'explain'> & { key: string },
  own: boolean,
  cells: string[],
): ComparedRow {
  const known = new Set(cells.map((cell) => cell.trim().toLowerCase()).filter((cell) => cell !== ''));
  return { key, label, explain, own, cells, differs: known.size > 1 };
}

/** Compares the candidates of a case by the criteria and the custom criteria. */
export function compareCandidates(facts: CandidateFacts & { case: { ownCriteria: readonly string[] } }): CandidateComparison {
  const { sought, candidates, chosen } = searchOf(facts);
  const cellsOf = (cell: (candidate: Provider) => string) => candidates.map(cell);
  return {
    sought,
    candidates: candidates.map((candidate) => ({
      id: candidate.id,
      name: candidate.name,
      institution: candidate.institution,
      chosen: candidate.id === chosen?.id,
      remarks: independenceRemarks(candidate, facts),
      unknown: unknownCriteria(candidate, sought).map(({ label }) => label),
    })),
    rows: [
      ...criteriaFor(sought).map((criterion) =>
        row(
          criterion,
          false,
          cellsOf((candidate) => criterionText(candidate, criterion.key)),
        ),
      ),
      ...facts.case.ownCriteria.map((name) =>
        row(
          { key: name, label: name, explain: '' },
          true,
          cellsOf(({ criteria }) => criteria.own[name] ?? ''),
        ),
      ),
      row(
        { key: 'notes', label: 'Notes', explain: 'How you see it.' },
        false,
        cellsOf(({ criteria }) => criteria.notes),
      ),
    ],
  };
}
