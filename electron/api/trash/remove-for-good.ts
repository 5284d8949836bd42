import { randomUUID } from 'node:crypto';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import type { Removal, TrashItem } from '../../../shared/domain/trash.ts';
import { overdueItems } from '../../../shared/trash/overdue.ts';
import { explainError } from '../../store/store-problems.ts';
import { finishRemovals } from '../../vault/removals.ts';
import { vaultLayout } from '../../vault/vault-paths.ts';
import type { VaultContext } from '../context.ts';
import { assertAllowed } from '../preconditions.ts';
import type { OpenSession } from '../vault/vault-session.ts';
import { deleteRows, valuesOf } from './dependent-rows.ts';
import { forgetHistory, idsOf, removeMentions } from './remaining-mentions.ts';
import { assertEvidenceChosen, assertInTrash, type PreparedRemoval, prepareRemoval } from './removal-plan.ts';

/** What a removal needs of all that a call can reach. */
type Removing = OpenSession & {
  jobs: Pick<VaultContext['jobs'], 'list' | 'notifyChanged'>;
  ports: Pick<VaultContext['ports'], 'clock' | 'version' | 'native' | 'log'>;
};

/**
 * Removes things of the trash for good. The rows go in one transaction, which also says what is still to be cleaned: a kill at
 * any later moment is finished at the next opening. Throws Problem NOT_FOUND, REFUSED.
 */
export function removeForGood(context: Removing, items: readonly TrashItem[], packetIds: readonly string[]): Removal {
  const { vault, queries, jobs, ports } = context;
  assertAllowed(jobs.list().some(({ state }) => state === 'running') ? AT_WORK : null);
  assertInTrash(context, items);
  const prepared = prepareRemoval(context, items, packetIds);
  assertEvidenceChosen(prepared, packetIds);
  const removal: Removal = {
    id: randomUUID(),
    at: ports.clock.now(),
    version: ports.version,
    counts: prepared.plan.counts,
    contents: prepared.contents,
    unfinished: true,
  };
  const cases = casesOf(context, prepared);
  context.transact(() => {
    deleteEverything(context, prepared, cases);
    queries.trash.addRemoval(removal);
  });
  ports.native.forgetCopies?.();
  try {
    finishRemovals(vault, vaultLayout(vault.dir));
    removal.unfinished = false;
  } catch (error) {
    // The rows are gone. A full disk or a busy database leaves the rest to the next opening, and the answer says so.
    ports.log.warn({ err: explainError(error) }, 'a removal is not finished');
  }
  for (const caseId of cases) for (const subject of CHANGED) jobs.notifyChanged(subject, caseId);
  return removal;
}

/** Removes what is overdue in a case: never a case, and no packet that was handed over. Null: nothing was. */
export function removeOverdue(context: VaultContext, caseId: string): Removal | null {
  const items = overdueOf(context, caseId);
  return items.length > 0 ? removeForGood(context, items, []) : null;
}

/** What is overdue goes in every case whose person agreed to that. What is in a case that is removed itself stays with it. */
export function removeAllOverdue(context: VaultContext): void {
  const open = new Set(context.queries.cases.list().map(({ id }) => id));
  for (const { caseId, agreed } of context.queries.trash.limited())
    if (agreed !== null && open.has(caseId)) removeOverdue(context, caseId);
}

/** What is overdue in the trash of a case. */
export function overdueOf({ queries, ports }: VaultContext, caseId: string): TrashItem[] {
  const { days } = queries.trash.settings(caseId);
  return overdueItems(queries.trash.list(caseId), days, localDayOf(ports.clock.now()));
}

const AT_WORK = {
  happened: 'Second Look is reading files or making something at this moment.',
  kept: 'Nothing was removed.',
  todo: 'Wait until the work in the status bar is done, then try again.',
};

/** What windows show and a removal can change. */
const CHANGED = [
  'cases',
  'records',
  'notes',
  'checklist',
  'packets',
  'providers',
  'questions',
  'opinions',
  'replies',
  'letters',
  'requests',
  'custody',
  'contacts',
  'reminders',
  'decision',
  'resolution',
] as const;

function casesOf({ vault }: Removing, { dependents }: PreparedRemoval): string[] {
  const { sqlite } = vault;
  const hasCase = sqlite.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'case_id'");
  const tables = [...dependents.rows.keys()].filter((table) => hasCase.get(table));
  const ids = tables.flatMap((table) => valuesOf(sqlite, dependents.rows, table, 'case_id'));
  return [...new Set([...ids, ...valuesOf(sqlite, dependents.rows, 'cases', 'id')])];
}

function deleteEverything({ vault }: Removing, { dependents, contents }: PreparedRemoval, cases: readonly string[]): void {
  const { sqlite } = vault;
  const gone = idsOf(sqlite, dependents.rows);
  deleteRows(sqlite, dependents);
  const file = sqlite.prepare('DELETE FROM files WHERE sha256 = ?');
  for (const { sha256 } of contents) file.run(sha256);
  for (const caseId of cases) {
    removeMentions(sqlite, caseId, gone);
    forgetHistory(sqlite, caseId, dependents.rows.keys());
  }
}
