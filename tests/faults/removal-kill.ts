import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { records } from '../../electron/store/tables.ts';
import { decryptedVault, stringsIn } from '../raw-vault.ts';
import { addCase, addRecord } from '../unit/backup/invented-backup.ts';
import { create, reopen } from '../unit/vault/invented-vault.ts';

const PROCESS = fileURLToPath(new URL('./removal-process.ts', import.meta.url));
const RECORDS = 12;
/** The kill comes within this time after the process began to work, ms. */
const LATEST_KILL_MS = 150;

/**
 * Kills a process that removes records for good, and opens the vault again. Gives what is wrong then, each as a sentence: a record is
 * there whole, or nothing of it is. `random`: numbers of 0 to 1. `folder`: an empty one.
 */
export async function killRemoval(folder: string, random: () => number): Promise<string[]> {
  const vault = await create(folder);
  const caseId = addCase(vault);
  const mark = Math.floor(random() * 1e9).toString(36);
  const titles = Array.from({ length: RECORDS }, (_, index) => `Zq${mark}x${index}y`);
  for (const [index, title] of titles.entries()) addRecord(vault, caseId, title, 5000 + index);
  vault.db.update(records).set({ removed: '2026-03-12T11:00:00.000Z' }).run();
  const rows = vault.db.select({ id: records.id, title: records.title, sha256: records.sourceSha256 }).from(records).all();
  const text = vault.sqlite.prepare('INSERT INTO record_pages VALUES (?, 1, ?)');
  for (const { id, title } of rows) text.run(id, `The words of ${title}`);
  vault.close();

  const said = await runAndKill([folder, caseId], random);
  const opened = await reopen(folder);
  const left = opened.db.select({ id: records.id }).from(records).all();
  const wrong = opened.found.list().map((sha256) => `${sha256} is offered as found again`);
  for (const { id, title, sha256 } of rows) {
    const isLeft = left.some((row) => row.id === id);
    if (isLeft && said.includes(id)) wrong.push(`${title} was said to be removed, and is there`);
    if (isLeft !== opened.content.has(sha256)) wrong.push(`${title}: its row and its file do not agree`);
  }
  // Closing overwrites the keys.
  const access = structuredClone(opened.access);
  opened.close();
  const gone = rows.filter(({ id }) => !left.some((row) => row.id === id)).map(({ title }) => title);
  return [...wrong, ...stringsIn(decryptedVault(access), gone).map((title) => `${title} can still be read`)];
}

/** Runs the process and kills it; gives the records that it said it had removed. */
async function runAndKill(args: string[], random: () => number): Promise<string[]> {
  const child = spawn(process.execPath, [PROCESS, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const said: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'at work') timer = setTimeout(() => child.kill('SIGKILL'), random() * LATEST_KILL_MS);
    else said.push(line);
  }
  clearTimeout(timer);
  await exit;
  return said;
}
