import { useQuery } from '@tanstack/react-query';
import type { InsuranceState } from '../../shared/insurance/state.ts';
import { orpc } from '../client/client.ts';
import { useStanding } from '../insurance/useStanding.ts';

/** A small state at the right of a place in the rail. */
type PlaceState = { word?: string; unit?: string; tone?: 'attention' | 'done' };

function count(number: number | undefined, unit: string): PlaceState {
  return number ? { word: String(number), unit } : {};
}

function stateOf({ word, tone }: InsuranceState): PlaceState {
  return tone === 'plain' ? { word } : { word, tone };
}

type RailPlace = 'review' | 'records' | 'requests' | 'physicians' | 'insurance' | 'questions' | 'packet';

/** How the places of a case stand, in a word each; nothing where there is nothing to say. */
export function usePlaceStates(caseId: string): Record<RailPlace, PlaceState> {
  const row = useQuery({
    ...orpc.cases.list.queryOptions(),
    select: (rows) => rows.find(({ id }) => id === caseId),
  }).data;
  const providers = useQuery(orpc.providers.list.queryOptions({ input: { caseId } })).data;
  const notes = useQuery(orpc.notes.list.queryOptions({ input: { caseId } })).data;
  const questions = useQuery(orpc.questions.list.queryOptions({ input: { caseId } })).data;
  const packets = useQuery(orpc.packets.list.queryOptions({ input: { caseId } })).data;
  const insurance = useStanding(caseId);
  return {
    records: row?.toReview ? { word: `${row.toReview} to review`, tone: 'attention' } : count(row?.records, 'records'),
    physicians: count(providers?.length, 'physicians and institutions'),
    review: {},
    requests: {},
    insurance: insurance ? stateOf(insurance) : {},
    questions: questions?.length ? count(questions.length, 'questions') : count(notes?.length, 'notes'),
    packet: packets?.length ? { word: 'made', tone: 'done' } : {},
  };
}
