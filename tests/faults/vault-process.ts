/** A process that repeats one operation on a vault as fast as possible, until it is killed. */
import { join } from 'node:path';
import { clock, create, reopen } from '../unit/vault/invented-vault.ts';

const [what = '', dir = ''] = process.argv.slice(2);
console.log('at work');
if (what === 'make') for (let at = 0; ; at += 1) (await create(join(dir, String(at)))).close();
if (what === 'change') {
  const vault = await reopen(dir, 'a');
  for (let [from, to] = ['a', 'b']; ; [from, to] = [to, from]) await vault.keys.changePassphrase(from ?? null, to ?? null);
}
throw new Error(`Nothing to do at ${clock.now()}.`);
