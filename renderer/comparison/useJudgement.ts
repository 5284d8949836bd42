import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { isJudgementOf, type Pair } from '../../shared/comparison/compare.ts';
import type { Judgement, Verdict } from '../../shared/domain/comparison.ts';
import type { ClaimKey } from '../../shared/domain/opinion.ts';
import { statedText } from '../../shared/opinions/opinion-labels.ts';
import { client, orpc } from '../client/client.ts';
import { beginOptimisticUpdate } from '../client/optimistic-update.ts';

/** A change of the judgement of a row; `verdict` null removes the judgement. */
export interface JudgementChange {
  verdict?: Verdict | null;
  words?: string;
}

export type Judge = (pair: Pair, row: ClaimKey, change: JudgementChange) => Promise<unknown>;

/**
 * Saves a judgement. The screen changes at once; the vault stores one change after another. Rejects when a change is not saved.
 */
export function useJudgement(caseId: string): Judge {
  const queryClient = useQueryClient();
  const saveQueue = useRef<Promise<unknown>>(Promise.resolve());
  const queryKey = orpc.comparison.judgements.queryKey({ input: { caseId } });
  return ({ a, b }, row, change) => {
    const isSameRow = (judgement: Judgement) => isJudgementOf(judgement, row, a, b);
    const judgements = queryClient.getQueryData(queryKey) ?? [];
    const { verdict, words } = { verdict: null, words: '', ...judgements.find(isSameRow), ...change };
    const texts = { a: statedText(a, row), b: statedText(b, row) };
    const replacement = verdict ? [{ caseId, row, a: a.id, b: b.id, verdict, words, texts }] : [];
    const end = beginOptimisticUpdate(queryClient, queryKey);
    queryClient.setQueryData(queryKey, [...judgements.filter((judgement) => !isSameRow(judgement)), ...replacement]);
    const saving = saveQueue.current.then(() => client.comparison.judge({ row, a: a.id, b: b.id, verdict, words }));
    saveQueue.current = saving.then(
      () => end(),
      () => end(true),
    );
    return saving;
  };
}
