import type { LostItem, VaultRepair } from '../domain/repair.ts';
import { formatCount } from './amounts.ts';

/** What is lost, by case; what belongs to no case comes last. */
export function lostByCase(lost: readonly LostItem[]): { case: string | null; what: string[] }[] {
  const byCase = new Map<string | null, string[]>();
  for (const { case: patient, what } of lost) byCase.set(patient, [...(byCase.get(patient) ?? []), what]);
  return [...byCase]
    .map(([patient, what]) => ({ case: patient, what }))
    .sort((a, b) => Number(a.case === null) - Number(b.case === null));
}

/** What a repaired database holds, or would hold, in one sentence. */
export function repairedSentence({ cases, records, foundAgain }: Pick<VaultRepair, 'cases' | 'records' | 'foundAgain'>): string {
  const again =
    foundAgain === 0
      ? ''
      : ` ${formatCount(foundAgain, 'stored file')} that no record names ${foundAgain === 1 ? 'is' : 'are'} offered back.`;
  return `${formatCount(cases, 'case')} with ${formatCount(records, 'record')} can be read.${again}`;
}
