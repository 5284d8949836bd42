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

/** Removes a row of a case, or brings it back, and tells of it: nothing is deleted. Throws Problem NOT_FOUND. */
export function setRemoved({ queries, jobs, ports }: VaultContext, subject: Subject, id: string, removed: boolean): void {
  const rows: { get(id: string): { caseId: string }; change(id: string, change: { removed: string | null }): void } =
    queries[subject];
  const { caseId } = rows.get(id);
  rows.change(id, { removed: removed ? ports.clock.now() : null });
  jobs.changed(subject, caseId);
}
