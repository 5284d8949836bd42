import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router';
import type { Piece } from '../../shared/domain/printout.ts';

/** The place to which a piece belongs, for who came by its address. */
const HOMES = {
  review: '/cases/$caseId/review',
  letter: '/cases/$caseId/letters',
  'call-sheet': '/cases/$caseId/insurance',
  questions: '/cases/$caseId/questions',
  comparison: '/cases/$caseId/comparison',
  schedule: '/cases/$caseId/schedule',
  note: '/cases/$caseId/notes',
  visit: '/cases/$caseId/physicians',
  ledger: '/cases/$caseId/ledger',
  opinions: '/cases/$caseId/side-by-side',
  decision: '/cases/$caseId/decision',
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
