import { Problem } from '../../../shared/domain/problem.ts';
import { type Forgery, forgeBundle } from '../../contract/forged-bundle.ts';
import { bundleOf, createFilledCase, look, newKey, order, take } from '../../contract/handed-over.ts';
import { type OpenedApp, openApp } from '../../contract/transports.ts';
import { type Attack, pick } from '../attack.ts';
import { mutate } from '../mutations.ts';

/** What a forger writes into a value of a row. */
const VALUES = [
  null,
  '',
  5,
  -1,
  2 ** 60,
  1.5,
  '[',
  '{}',
  'null',
  '../../vault.db',
  "'; DROP TABLE cases; --",
  'x'.repeat(300_000),
] as const;

/**
 * Imports bundles that are damaged, and bundles whose rows someone changed and encrypted again: each is taken in so that the program
 * can read the case, or refused in words; the other case of the vault stays as it is.
 */
export const bundles: Attack = {
  name: 'bundles',
  async run({ report, attempts }) {
    await using from = await openApp('direct');
    await using to = await openApp('direct');
    const { id: caseId } = await createFilledCase(from);
    const key = await newKey();
    const bundle = await bundleOf(from, caseId, order(key.to));
    await to.client.vault.create({ passphrase: null });
    const other = await to.client.cases.create({ patient: 'Other', born: '1970-01-01', question: 'Q' });
    const before = JSON.stringify(other);
    for (const { number, random } of attempts()) {
      const forged = random() < 0.5;
      const bytes = forged
        ? await forgeBundle(bundle, key, changeValue(random))
        : Buffer.from(mutate(new Uint8Array(bundle), random).bytes);
      const loss = await lossOf(to, caseId, bytes, key.secret);
      const after = JSON.stringify(await to.client.cases.get({ id: other.id }));
      if (loss === null && after === before) report.survived();
      else report.lost(`bundle ${number} (${forged ? 'forged' : 'damaged'}): ${loss ?? 'another case was changed'}`);
    }
  },
};

function changeValue(random: () => number): (forgery: Forgery) => void {
  return ({ prepared, changeRows }) => {
    const filled = prepared.json.tables.filter(({ rows }) => rows > 0).map(({ table }) => table);
    const table = filled[Math.floor(random() * filled.length)] ?? 'cases';
    changeRows(table, (rows) => {
      const row = rows[Math.floor(random() * rows.length)];
      const columns = Object.keys(row ?? {});
      if (row) row[columns[Math.floor(random() * columns.length)] ?? 'id'] = pick(random, VALUES);
      return rows;
    });
  };
}

/** What went wrong, as a sentence; null: taken in and readable, or refused in words. */
async function lossOf(to: OpenedApp, caseId: string, bytes: Uint8Array, secret: string): Promise<string | null> {
  try {
    await look(to, bytes, secret);
    const { state, failure } = await take(to, bytes, secret, 'theirs');
    if (state === 'failed') return failure.includes('Something went wrong inside') ? failure : null;
    const today = '2026-03-05';
    await to.client.cases.overview({ id: caseId, today });
    await to.client.records.list({ caseId });
    await to.client.opinions.list({ caseId });
    await to.client.due.list({ caseId, today });
    return null;
  } catch (error) {
    return error instanceof Problem ? null : String(error);
  }
}
