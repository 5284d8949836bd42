import { useQuery } from '@tanstack/react-query';
import type { Letter } from '../../shared/domain/letter.ts';
import { type LetterState, letterState } from '../../shared/journey/letter-state.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';

/** What became of each letter of a case, today. */
export function useLetterState(caseId: string): (letter: Letter) => LetterState {
  const { decided = null } = useQuery(orpc.decision.get.queryOptions({ input: { caseId } })).data ?? {};
  return (letter) => letterState(letter, { today: today(), decision: { decided } });
}
