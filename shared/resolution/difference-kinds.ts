import { DIFFERENCE_LABELS, type Difference } from '../comparison/compare.ts';
import { formatList } from '../format/sentences.ts';

/** Formats kinds of difference: "diagnosis and treatment". */
export function differenceKindsLabel(kinds: readonly Difference[]): string {
  return formatList(kinds.map((kind) => DIFFERENCE_LABELS[kind].toLowerCase()));
}

const PHRASES: Record<Difference, string> = {
  facts: 'the facts they rest on',
  diagnosis: 'the diagnosis',
  stage: 'the stage',
  treatment: 'the treatment',
  timing: 'the timing',
};

/** Formats kinds of difference within a sentence: "the diagnosis and the treatment". */
export function differenceKindsPhrase(kinds: readonly Difference[]): string {
  return formatList(kinds.map((kind) => PHRASES[kind]));
}
