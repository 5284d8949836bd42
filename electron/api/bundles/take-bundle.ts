import { randomUUID } from 'node:crypto';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import type { BundleChoice } from '../../../shared/domain/bundle.ts';
import { CaseFile } from '../../../shared/domain/case-file.ts';
import type { JobResultOf } from '../../../shared/domain/job.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { bundleInvalid, caseInTrash, undecidedConflicts } from '../../bundle/bundle-problems.ts';
import { eachRow } from '../../case-data/case-rows.ts';
import { commonStateOf, type MergePlan } from '../../case-data/compare-case.ts';
import type { MergeLog } from '../../case-data/merge-case.ts';
import { planPutCase, putCase } from '../../case-data/put-case.ts';
import { codeOf } from '../../platform/system-problems.ts';
import { caseFile } from '../cases/case-file.ts';
import type { JobControl } from '../jobs/jobs.ts';
import type { OpenSession } from '../vault/vault-session.ts';
import type { BundleServices } from './bundle-services.ts';
import { whereIs } from './look-bundle.ts';
import { nameOfContent } from './make-bundle.ts';
import type { ReceivedFile } from './received-case.ts';

const NOT_HERE = 'It could not be read from the file. Its entry is kept; import a whole copy of the file to bring it.';

/**
 * Adds the case of a file to the vault, or merges it into the case of the same id, in one transaction. `choices` has a choice for
 * every conflict, `otherwise` stands for those without one; null: a conflict without a choice is refused. Throws Problem REFUSED,
 * BUNDLE_DAMAGED.
 */
export async function takeCase(
  { ports, jobs, imports }: Pick<BundleServices, 'ports' | 'jobs' | 'imports'>,
  opened: OpenSession,
  received: ReceivedFile,
  { choices, otherwise }: { choices: Readonly<Record<string, BundleChoice>>; otherwise: BundleChoice | null },
  { signal, progress }: Pick<JobControl, 'signal' | 'progress'>,
): Promise<JobResultOf<'bundle'>> {
  const { vault, queries, transact } = opened;
  const { data } = received;
  const common = queries.bundles.common(data.caseId, [...received.known, received.id]);
  const before = planPutCase(vault, data, common);
  if (whereIs(vault, before) === 'trash') throw caseInTrash();
  if (otherwise === null && before.conflicts.some(({ id }) => choices[id] === undefined)) throw undecidedConflicts();
  const total = data.contents.reduce((sum, { bytes }) => sum + bytes, 0);
  const now = ports.clock.now();
  const { plan, missing } = await putCase(vault, data, received.contents, {
    common,
    choiceOf: (id) => choices[id] ?? otherwise ?? 'mine',
    transact: (change) => explainingRefusal(() => transact(change)),
    finish: (done) => {
      checkReadable(opened, ports, data.caseId, now);
      remember(opened, received, done, now);
    },
    now,
    signal,
    onProgress: (done) => progress({ done, total }),
  });
  if (received.kind === 'archive') await imports.readTexts(data.caseId, { signal, progress });
  // Rows of every subject changed: the windows read everything again.
  jobs.notifyChanged('vault', null);
  if (ports.host !== 'terminal') imports.resume({ caseId: data.caseId });
  return {
    kind: 'bundle',
    caseId: data.caseId,
    isNew: plan.isNew,
    added: plan.added.length,
    replaced: plan.replaced.length,
    removed: plan.removed.length,
    conflicts: plan.conflicts.length,
    missing: missing.map((sha256) => ({ path: nameOfContent(data, sha256), why: NOT_HERE })),
  };
}

/** A row that the tables refuse is none that this program wrote. */
function explainingRefusal(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw codeOf(error).startsWith('SQLITE_CONSTRAINT') ? bundleInvalid(error) : error;
  }
}

/** Reads the whole case as the program does. Throws Problem BUNDLE_DAMAGED where a row is none that this program wrote. */
function checkReadable(opened: OpenSession, ports: BundleServices['ports'], caseId: string, now: string): void {
  let file: unknown;
  try {
    file = { ...caseFile(opened, ports, caseId, localDayOf(now)), missing: [] };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw bundleInvalid(error);
  }
  if (!CaseFile.safeParse(file).success) throw bundleInvalid();
}

/** Writes down what both sides now have in common, the role, and what was replaced. */
function remember(
  { vault, queries: { bundles } }: OpenSession,
  { kind, id, known, made, role, vault: origin, data }: ReceivedFile,
  { plan, log }: { plan: MergePlan; log: MergeLog },
  now: string,
): void {
  const { caseId } = data;
  for (const earlier of known) bundles.remember(caseId, earlier, made, null);
  if (kind === 'bundle') bundles.remember(caseId, id, now, commonStateOf(data));
  if (!plan.isNew && log.length > 0) bundles.addMerge({ id: randomUUID(), caseId, at: now }, log);
  const before = bundles.role(caseId);
  // The own case stays the own, whoever worked on it meanwhile.
  if (!plan.isNew && !before) return;
  if (origin === vault.id) return;
  const ids = [...eachRow(data.rows)].flatMap(([, row]) => (typeof row.id === 'string' ? [row.id] : []));
  bundles.setRole({ caseId, role, origin, made, received: now, came: [...new Set([...(before?.came ?? []), ...ids])] });
}
