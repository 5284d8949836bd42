/** A process that opens a vault, leaves work unfinished, prints what it did, and waits to be killed. */
import { registerFile } from '../../../electron/store/register-file.ts';
import { clock, pseudoRandomBytes, reopen, storeUnregistered } from './invented-vault.ts';

const [dir = ''] = process.argv.slice(2);
const vault = await reopen(dir);
const registered = storeUnregistered(vault, pseudoRandomBytes(100_000, 11));
registerFile(vault.db, registered, 100_000, clock.now());
vault.counter.saved();
const unregistered = storeUnregistered(vault, pseudoRandomBytes(200_000, 12));
vault.content.begin().append(pseudoRandomBytes(3_000_000, 13));
console.log(JSON.stringify({ registered, unregistered }));
setInterval(() => {}, 1000);
