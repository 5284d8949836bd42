import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router';
import type { PrintoutKind } from '../../shared/domain/printout.ts';
import { pagePath } from '../pages/pages.ts';

/** The page of each printout, for a person who opened its address directly. */
const PRINTOUT_PAGES = {
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
} as const satisfies Record<PrintoutKind, string>;

/** Returns a function that leaves a printout: to the page before, else to the page of its kind. */
export function usePrintoutBack(caseId: string, kind: PrintoutKind): () => void {
  const { history } = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  return () => {
    if (canGoBack) history.back();
    else void navigate({ to: PRINTOUT_PAGES[kind], params: { caseId } });
  };
}
