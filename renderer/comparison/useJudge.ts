import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Pair, sameRow } from '../../shared/comparison/compare.ts';
import type { Judgement, Verdict } from '../../shared/domain/comparison.ts';
import type { ClaimKey } from '../../shared/domain/opinion.ts';
import { said } from '../../shared/opinions/opinion-labels.ts';
import { client, orpc } from '../client/client.ts';
import { goAhead } from '../client/optimistic-update.ts';

/** What the person says of a row, or changes of what they said; `verdict` null: nothing any more. */
export interface JudgeChange {
  verdict?: Verdict | null;
  words?: string;
}

export type Judge = (pair: Pair, row: ClaimKey, change: JudgeChange) => Promise<unknown>;

/** Says it: at once on the screen, one after the other in the vault, each made from what was said before it. It fails when it was not kept. */
export function useJudge(caseId: string): Judge {
  const queryClient = useQueryClient();
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const queryKey = orpc.comparison.judgements.queryKey({ input: { caseId } });
  return ({ a, b }, row, change) => {
    const is = (judgement: Judgement) => sameRow(judgement, row, a, b);
    const before = queryClient.getQueryData(queryKey) ?? [];
    const { verdict, words } = { verdict: null, words: '', ...before.find(is), ...change };
    const texts = { a: said(a, row), b: said(b, row) };
    const now = verdict ? [{ caseId, row, a: a.id, b: b.id, verdict, words, texts }] : [];
    const end = goAhead(queryClient, queryKey);
    queryClient.setQueryData(queryKey, [...before.filter((judgement) => !is(judgement)), ...now]);
    const saving = running.current.then(() => client.comparison.judge({ row, a: a.id, b: b.id, verdict, words }));
    running.current = saving.then(
      () => end(),
      () => end(true),
    );
    return saving;
  };
}
