/** A process that removes the records of a case for good, one after another, and says each, until it is killed. */
import { pino } from 'pino';
import { noNative } from '../../electron/api/native.ts';
import { createQueries } from '../../electron/api/queries.ts';
import { removeForGood } from '../../electron/api/trash/remove-for-good.ts';
import { clock, reopen } from '../unit/vault/invented-vault.ts';

const [dir = '', caseId = ''] = process.argv.slice(2);
const vault = await reopen(dir);
const queries = createQueries(vault.db, vault.sqlite);
const transact = (change: () => void) => {
  vault.db.transaction(() => {
    change();
    vault.counter.raise();
  });
  vault.counter.saved();
};
const ports = { clock, version: '0.0.0-test', native: noNative, log: pino({ level: 'silent' }) };
const jobs = { list: () => [], notifyChanged: () => {} };
console.log('at work');
for (const { kind, id } of queries.trash.list(caseId)) {
  removeForGood({ vault, queries, transact, sample: false, ports, jobs }, [{ kind, id }], []);
  console.log(id);
}
process.exit(0);
