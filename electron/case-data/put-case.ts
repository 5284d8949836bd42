import type { OpenVault } from '../vault/open-vault.ts';
import type { CaseData } from './case-rows.ts';
import { collectCase } from './collect-case.ts';
import { type CommonState, compareCase, type MergePlan } from './compare-case.ts';
import { type Choice, type MergeLog, mergeCase } from './merge-case.ts';
import { type ContentSource, putContents } from './put-contents.ts';

interface PutCaseOptions {
  /** What both sides had before; null: every difference is a conflict. */
  common: CommonState | null;
  /** The choice for a conflict, by its id. */
  choiceOf: (conflictId: string) => Choice;
  /** All or nothing, as the session of the open vault does it. */
  transact: (change: () => void) => void;
  /** Runs at the end of the transaction, with what it wrote; an error takes everything back. */
  finish: (done: Omit<PutCase, 'missing'>) => void;
  now: string;
  signal: AbortSignal;
  onProgress: (bytes: number) => void;
}

interface PutCase {
  plan: MergePlan;
  log: MergeLog;
  /** Contents that could not be read: rows name them, and the vault says that they are missing. */
  missing: string[];
}

/** What putting a case into a vault would do; nothing is written. */
export const planPutCase = (vault: Pick<OpenVault, 'sqlite'>, data: CaseData, common: CommonState | null): MergePlan =>
  compareCase(collectCase(vault.sqlite, data.caseId, { withRemoved: true }), data, common);

/**
 * Puts a case that came from elsewhere into a vault: as a new case, or merged into the case of the same id. Contents are safe on
 * disk before the rows are written, in one transaction.
 */
export async function putCase(
  vault: Pick<OpenVault, 'sqlite' | 'content'>,
  data: CaseData,
  source: ContentSource,
  { common, choiceOf, transact, finish, now, signal, onProgress }: PutCaseOptions,
): Promise<PutCase> {
  const missing = await putContents(vault.content, source, data.contents, { signal, onProgress });
  signal.throwIfAborted();
  let done: Omit<PutCase, 'missing'> | undefined;
  transact(() => {
    // Compared within the transaction: the case here may have changed meanwhile.
    const plan = planPutCase(vault, data, common);
    done = { plan, log: mergeCase(vault.sqlite, plan, { choiceOf, contents: data.contents, now }) };
    finish(done);
  });
  if (!done) throw new Error('The transaction did not run.');
  return { ...done, missing };
}
