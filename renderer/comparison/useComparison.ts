import { useQuery } from '@tanstack/react-query';
import { type Comparison, compare, type Pair } from '../../shared/comparison/compare.ts';
import type { Judgement } from '../../shared/domain/comparison.ts';
import type { Opinion } from '../../shared/domain/opinion.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import type { Reply } from '../../shared/domain/reply.ts';
import { type Evidence, evidenceOf } from '../../shared/ledger/evidence.ts';
import { physicianOf } from '../../shared/opinions/opinion-labels.ts';
import { orpc } from '../client/client.ts';
import { type ProviderFacts, useProviderFacts } from '../providers/useProviderFacts.ts';

/** The opinions of a case with everything that the comparison shows. */
export interface ComparisonFacts {
  caseId: string;
  opinions: readonly Opinion[];
  judgements: readonly Judgement[];
  comparison: Comparison;
  evidence: Evidence;
  replies: readonly Reply[];
  physicians: ProviderFacts;
  /** By id, without the removed ones. */
  records: ReadonlyMap<string, MedicalRecord>;
  nameOf(opinion: Opinion): string;
}

/** "Dr First and Dr Second". */
export function namesOf({ a, b }: Pair, { nameOf }: Pick<ComparisonFacts, 'nameOf'>): string {
  return `${nameOf(a)} and ${nameOf(b)}`;
}

/** Reads what the comparison shows; `facts` is null while it is loading. */
export function useComparison(caseId: string): { facts: ComparisonFacts | null; error: unknown } {
  const input = { caseId };
  const opinions = useQuery(orpc.opinions.list.queryOptions({ input }));
  const judgements = useQuery(orpc.comparison.judgements.queryOptions({ input }));
  const ledger = useQuery(orpc.ledger.get.queryOptions({ input }));
  const records = useQuery(orpc.records.list.queryOptions({ input }));
  const replies = useQuery(orpc.replies.list.queryOptions({ input }));
  const physicians = useProviderFacts(caseId);
  const error = physicians.error ?? opinions.error ?? judgements.error ?? ledger.error ?? replies.error;
  if (!opinions.data || !judgements.data || !ledger.data || !records.data || !replies.data || !physicians.facts)
    return { facts: null, error };
  const { providers } = physicians.facts;
  const comparison = compare(opinions.data, judgements.data);
  const facts: ComparisonFacts = {
    caseId,
    opinions: opinions.data,
    judgements: judgements.data,
    comparison,
    evidence: evidenceOf({ ...physicians.facts, ledger: ledger.data, opinions: opinions.data, records: records.data }),
    replies: replies.data,
    physicians: physicians.facts,
    records: new Map(records.data.map((record) => [record.id, record])),
    nameOf: (opinion) => physicianOf(opinion, providers),
  };
  return { facts, error };
}
