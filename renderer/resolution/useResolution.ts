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
import { useProviders } from '../providers/provider-options.ts';

/** What the way on is shown from: the opinions side by side, and what was done since. */
export interface WayOnFacts extends ComparisonFacts {
  providers: readonly Provider[];
  case: Case;
  today: string;
  way: ResolutionStatus;
  letters: readonly Letter[];
  resolution: Resolution;
  decision: Decision;
  /** Those that were handed over, the latest first. */
  issued: readonly Packet[];
}

/** The way on of a case; null while it is not there yet. */
export function useResolution(caseId: string): { facts: WayOnFacts | null; error: unknown } {
  const input = { caseId };
  const day = today();
  const beside = useComparison(caseId);
  const { providers } = useProviders(caseId);
  const subject = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  // Not kept once the place is left: the step to begin with is chosen from it once, and must not be one that was done meanwhile.
  const way = useQuery({ ...orpc.resolution.steps.queryOptions({ input: { caseId, today: day } }), gcTime: 0 });
  const resolution = useQuery(orpc.resolution.get.queryOptions({ input }));
  const decision = useQuery(orpc.decision.get.queryOptions({ input }));
  const letters = useQuery(orpc.letters.list.queryOptions({ input }));
  const packets = useQuery(orpc.packets.list.queryOptions({ input }));
  const all = [subject, way, resolution, decision, letters, packets];
  const error = beside.error ?? all.find((query) => query.error)?.error ?? null;
  if (!beside.facts || !subject.data || !way.data || !resolution.data || !decision.data) return { facts: null, error };
  if (!letters.data || !packets.data) return { facts: null, error };
  const issued = handedOverPackets(packets.data);
  const facts: WayOnFacts = {
    ...beside.facts,
    providers,
    case: subject.data,
    today: day,
    way: way.data,
    letters: letters.data,
    resolution: resolution.data,
    decision: decision.data,
    issued,
  };
  return { facts, error };
}
