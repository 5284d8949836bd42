/** A process that repeats one operation on a vault as fast as possible, until it is killed. */
import { join } from 'node:path';
import { resealContents } from '../../electron/vault/reseal.ts';
import { clock, create, reopen } from '../unit/vault/invented-vault.ts';

const [what = '', dir = ''] = process.argv.slice(2);
console.log('at work');
if (what === 'make') for (let at = 0; ; at += 1) (await create(join(dir, String(at)))).close();
if (what === 'change') {
  const vault = await reopen(dir, 'a');
  for (let [from, to] = ['a', 'b']; ; [from, to] = [to, from]) await vault.keys.changePassphrase(from ?? null, to ?? null);
}
if (what === 'renew') {
  const [, , , current = ''] = process.argv.slice(1);
  const vault = await reopen(dir, current);
  for (let from = current; ; ) {
    // What was cut off is finished first, as at every opening.
    resealContents(vault.content.access, () => {});
    if (!vault.keyRenewal.finish()) throw new Error('Contents are left under the key before.');
    const to = from === 'a' ? 'b' : 'a';
    await vault.keyRenewal.begin(from, to);
    from = to;
  }
}
throw new Error(`Nothing to do at ${clock.now()}.`);
