import { useQuery } from '@tanstack/react-query';
import type { Letter } from '../../shared/domain/letter.ts';
import { type LetterState, letterState } from '../../shared/journey/letter-state.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';

/** A function that gives the state of a letter today. */
export function useLetterState(caseId: string): (letter: Letter) => LetterState {
  const { decided = null } = useQuery(orpc.decision.get.queryOptions({ input: { caseId } })).data ?? {};
  return (letter) => letterState(letter, { today: today(), decision: { decided } });
}
