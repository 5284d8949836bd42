import { useQuery } from '@tanstack/react-query';
import type { SubjectState } from '../../shared/domain/overview.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import type { PageKey } from '../pages/pages.ts';

/** How the pages of a case stand; empty while the states are read. */
export function usePageStates(caseId: string): Partial<Record<PageKey, SubjectState>> {
  const overview = useQuery(orpc.cases.overview.queryOptions({ input: { id: caseId, today: today() } }));
  return overview.data?.subjects ?? {};
}
