/** A process that adds records to a vault and backs the vault up, as fast as it can, until it is killed. Prints each version that is made. */
import { createRandom } from '../seeded-random.ts';
import { addRecord, backUp } from '../unit/backup/invented-backup.ts';
import { reopen } from '../unit/vault/invented-vault.ts';

const [vaultDir = '', place = '', caseId = '', maxBytes = '', seed = '0', begin = ''] = process.argv.slice(2);
const random = createRandom(Number(seed));
const vault = await reopen(vaultDir);
console.log('at work');
for (let round = 1; ; round += 1) {
  for (let record = 0; record < 3; record += 1)
    addRecord(vault, caseId, `Record ${round}`, 1000 + Math.floor(random() * 300_000));
  const now = new Date(Date.parse(begin) + round * 60_000).toISOString();
  const { version } = await backUp(vault, place, { now, maxBytes: maxBytes === '' ? null : Number(maxBytes) });
  console.log(version);
}
