import type { VaultContext } from './context.ts';

type Subject =
  | 'contacts'
  | 'custody'
  | 'letters'
  | 'notes'
  | 'opinions'
  | 'providers'
  | 'questions'
  | 'reminders'
  | 'replies'
  | 'requests';

/** Marks a row of a case as removed, or restores the row, and notifies the windows. Throws Problem NOT_FOUND. */
export function setRemoved({ queries, jobs, ports }: VaultContext, subject: Subject, id: string, removed: boolean): void {
  const rows: { get(id: string): { caseId: string }; change(id: string, change: { removed: string | null }): void } =
    queries[subject];
  const { caseId } = rows.get(id);
  rows.change(id, { removed: removed ? ports.clock.now() : null });
  jobs.notifyChanged(subject, caseId);
}
