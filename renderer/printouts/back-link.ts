import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router';
import type { Piece } from '../../shared/domain/printout.ts';
import { pagePath } from '../pages/pages.ts';

/** The place to which a piece belongs, for who came by its address. */
const HOMES = {
  review: pagePath('review'),
  letter: pagePath('letters'),
  'call-sheet': pagePath('insurance'),
  questions: pagePath('questions'),
  comparison: pagePath('candidateComparison'),
  schedule: pagePath('schedule'),
  note: pagePath('notes'),
  visit: pagePath('providers'),
  ledger: pagePath('ledger'),
  opinions: pagePath('comparison'),
  decision: pagePath('decision'),
} as const satisfies Record<Piece, string>;

/** Leaves a piece: back to where one came from. */
export function useBack(caseId: string, piece: Piece): () => void {
  const { history } = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  return () => {
    if (canGoBack) history.back();
    else void navigate({ to: HOMES[piece], params: { caseId } });
  };
}
