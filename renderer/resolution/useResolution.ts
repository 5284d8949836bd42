import { useQuery } from '@tanstack/react-query';
import type { Case } from '../../shared/domain/case.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import type { Provider } from '../../shared/domain/provider.ts';
import type { Resolution, ResolutionStatus } from '../../shared/domain/resolution.ts';
import { handedOverPackets } from '../../shared/ledger/handed-over.ts';
import { orpc } from '../client/client.ts';
import { type ComparisonFacts, useComparison } from '../comparison/useComparison.ts';
import { today } from '../format/calendar.ts';
import { useProviders } from '../providers/useProviders.ts';

/** The facts of a resolution: the comparison, and what was done since. */
export interface ResolutionFacts extends ComparisonFacts {
  providers: readonly Provider[];
  case: Case;
  today: string;
  status: ResolutionStatus;
  letters: readonly Letter[];
  resolution: Resolution;
  decision: Decision;
  /** The packets handed over, latest first. */
  handedOver: readonly Packet[];
}

/** The facts of the resolution of a case; null while loading. */
export function useResolution(caseId: string): { facts: ResolutionFacts | null; error: unknown } {
  const input = { caseId };
  const day = today();
  const comparison = useComparison(caseId);
  const { providers } = useProviders(caseId);
  const caseQuery = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  // Not cached: the page chooses its first step once, and that step must still be open.
  const status = useQuery({ ...orpc.resolution.steps.queryOptions({ input: { caseId, today: day } }), gcTime: 0 });
  const resolution = useQuery(orpc.resolution.get.queryOptions({ input }));
  const decision = useQuery(orpc.decision.get.queryOptions({ input }));
  const letters = useQuery(orpc.letters.list.queryOptions({ input }));
  const packets = useQuery(orpc.packets.list.queryOptions({ input }));
  const all = [caseQuery, status, resolution, decision, letters, packets];
  const error = comparison.error ?? all.find((query) => query.error)?.error ?? null;
  if (!comparison.facts || !caseQuery.data || !status.data || !resolution.data || !decision.data) return { facts: null, error };
  if (!letters.data || !packets.data) return { facts: null, error };
  const handedOver = handedOverPackets(packets.data);
  const facts: ResolutionFacts = {
    ...comparison.facts,
    providers,
    case: caseQuery.data,
    today: day,
    status: status.data,
    letters: letters.data,
    resolution: resolution.data,
    decision: decision.data,
    handedOver,
  };
  return { facts, error };
}
