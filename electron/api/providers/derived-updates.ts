import type { DerivedUpdates } from '../../../shared/providers/derived-updates.ts';
import type { Context, VaultContext } from '../context.ts';

/** Writes what follows from a change of a provider or of the case. Within the transaction of that change. */
export function applyDerivedUpdates({ queries, ports }: VaultContext, caseId: string, { lines, roles }: DerivedUpdates): void {
  for (const [id, role] of roles) queries.providers.change(id, { role });
  if (Object.keys(lines).length > 0) queries.cases.change(caseId, { ...lines, updated: ports.clock.now() });
}

/** Notifies the windows, once the updates are written. */
export function notifyDerivedUpdates({ jobs }: Context, caseId: string, { lines, roles }: DerivedUpdates): void {
  if (roles.size > 0) jobs.notifyChanged('providers', caseId);
  if (Object.keys(lines).length > 0) jobs.notifyChanged('cases', caseId);
}
