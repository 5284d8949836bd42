import { READING_PROCEDURES } from '../../../shared/contract/reading-procedures.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Queries } from '../queries.ts';

/** What everyone may do with the own copy of a case: put it away, remove it, hand it on, take a newer version in. */
const OWN_COPY: ReadonlySet<string> = new Set([
  ...['cases.remove', 'cases.restore', 'cases.archive', 'cases.unarchive', 'import.resume', 'checklist.saveTemplate'],
  ...[
    'backup.takeCase',
    'bundles.make',
    'bundles.take',
    'bundles.undo',
    'backup.takeCase',
    'trash.list',
    'trash.find',
    'trash.state',
    'trash.keep',
    'trash.plan',
  ],
]);

/** What adds to a case and changes nothing that is there. */
const ADDING = new Set([
  ...['import.begin', 'vault.takeFoundAgain', 'notes.create', 'opinions.create', 'replies.create', 'providers.create'],
  ...['questions.create', 'questions.addProposed', 'contacts.create', 'reminders.create', 'due.dismiss'],
]);

const isProtected = (happened: string) =>
  new Problem('CASE_PROTECTED', {
    happened,
    kept: 'Nothing was changed.',
    todo: 'Ask whoever handed the case over: a new file with another role, imported here, allows more.',
  });

/**
 * Keeps to the role with which a case was handed over: throws Problem CASE_PROTECTED for a procedure that changes more of the case
 * than the role allows. `input` as it came: every id in it is looked up.
 */
export function assertRoleAllows({ bundles }: Pick<Queries, 'bundles'>, path: readonly string[], input: unknown): void {
  const received = bundles.received();
  if (received.size === 0) return;
  const name = path.join('.');
  if (READING_PROCEDURES.has(name) || OWN_COPY.has(name)) return;
  const { caseIds, targets } = idsIn(input);
  for (const id of [...caseIds, ...targets]) {
    const caseId = bundles.caseOf(id);
    const given = caseId === undefined ? undefined : received.get(caseId);
    if (!given || given.role === 'full') continue;
    // The case as a whole is the person's own copy: it can be removed for good.
    if (id === caseId && path[0] === 'trash' && targets.includes(id)) continue;
    if (given.role === 'read') throw isProtected('This case was handed over to be read only.');
    if (ADDING.has(name)) continue;
    const came = new Set(bundles.role(given.caseId)?.came);
    const isOwnRow = targets.length > 0 && targets.every((target) => !came.has(target));
    if (!isOwnRow) throw isProtected('This case was handed over to read and to add to; what came with it stays as it is.');
  }
}

/** The ids in an input, at its top and in its lists: `caseId` alone, all others as targets. */
function idsIn(input: unknown): { caseIds: string[]; targets: string[] } {
  const found: { caseIds: string[]; targets: string[] } = { caseIds: [], targets: [] };
  const add = (key: string, value: unknown) => {
    if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value))
      (key === 'caseId' ? found.caseIds : found.targets).push(value);
  };
  for (const [key, value] of Object.entries(typeof input === 'object' && input !== null ? input : {})) {
    if (!Array.isArray(value)) add(key, value);
    else for (const each of value) add(key, typeof each === 'object' && each !== null && 'id' in each ? each.id : each);
  }
  return found;
}
