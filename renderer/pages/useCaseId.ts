import { useParams } from '@tanstack/react-router';

/** The case that is open in the window; null in All cases and Settings. */
export function useCaseId(): string | null {
  return useParams({ strict: false, select: ({ caseId }) => caseId ?? null });
}
