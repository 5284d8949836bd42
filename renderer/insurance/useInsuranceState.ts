import { useQuery } from '@tanstack/react-query';
import { type InsuranceState, insuranceState } from '../../shared/insurance/insurance-state.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';

/** The state of the insurance of a case; null while loading. */
export function useInsuranceState(caseId: string): InsuranceState | null {
  const input = { caseId };
  const subject = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } })).data;
  const insurance = useQuery(orpc.insurance.get.queryOptions({ input })).data;
  const letters = useQuery(orpc.letters.list.queryOptions({ input })).data;
  const contacts = useQuery(orpc.contacts.list.queryOptions({ input })).data;
  if (!subject || !insurance || !letters || !contacts) return null;
  return insuranceState({ case: subject, insurance, letters, contacts, today: today() });
}
