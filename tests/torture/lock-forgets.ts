import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { deriveKey, unwrapKey } from '../../electron/vault/keys.ts';
import { readDescription } from '../../electron/vault/vault-description.ts';
import { vaultLayout } from '../../electron/vault/vault-paths.ts';
import type { Client } from '../../shared/contract/index.ts';
import { type BrowserSession, clientOverHttp, openSession, sessionHeaders } from '../e2e/client.ts';
import { type RunningHost, startHost } from '../e2e/host.ts';
import { createPdf } from '../e2e/invented-files.ts';
import { countInMemory, keyNeedle, type Needle, processTree, textNeedle } from './process-memory.ts';

/** From the answer to "Lock" to the scan, ms. */
const AFTER_LOCK_MS = 5000;

interface LockScan {
  /** How often each secret is in the memory of the host and its children while the vault is open, and after it was locked. */
  open: Record<string, number>;
  locked: Record<string, number>;
}

/** Works in a new vault as a person does, locks it, and looks for its secrets in the memory of the browser host (Linux). */
export async function scanAfterLock(): Promise<LockScan> {
  const home = mkdtempSync(join(tmpdir(), 'second-look-memory-'));
  const mark = randomBytes(6).toString('hex');
  const passphrase = `correct horse ${mark} battery`;
  const sentence = `The biopsy of ${mark} was read again`;
  const note = `Asked about ${mark} on the telephone`;
  const host = await startHost(home);
  try {
    const session = await openSession(host);
    const client = clientOverHttp(host, session);
    await client.vault.create({ passphrase });
    await client.vault.lock();
    await client.vault.unlock({ passphrase });
    const { id: caseId } = await client.cases.create({ patient: 'Sample Patient', born: '1960-02-29', question: 'Why?' });
    await addRecord(client, host, session, caseId, await createPdf(home, 'Report.pdf', sentence));
    await client.notes.create({ caseId, draft: { date: '2026-03-01', text: note } });
    await client.records.search({ caseId, text: mark });
    const needles = [textNeedle('passphrase', passphrase), textNeedle('text of a record', sentence), textNeedle('note', note)];
    needles.push(...(await keyNeedles(join(home, 'vault'), passphrase)));
    const scan = () => countInMemory(processTree(host.process.pid ?? 0), needles);
    const open = await scan();
    await client.vault.lock();
    await setTimeout(AFTER_LOCK_MS);
    const locked = await scan();
    // The host goes on, and its browser is still let in.
    await client.vault.unlock({ passphrase });
    return { open, locked };
  } finally {
    await host.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function keyNeedles(dir: string, passphrase: string): Promise<Needle[]> {
  const description = readDescription(vaultLayout(dir).description);
  const [key] = description?.keys ?? [];
  const master = description && key && (await unwrapKey(key, passphrase, description.id));
  if (!master) throw new Error('The vault has no key for its passphrase.');
  return [
    keyNeedle('master key', master),
    ...(['files', 'database', 'changes'] as const).map((purpose) =>
      keyNeedle(`key of the ${purpose}`, deriveKey(master, purpose)),
    ),
  ];
}

async function addRecord(
  client: Client,
  host: RunningHost,
  session: BrowserSession,
  caseId: string,
  path: string,
): Promise<void> {
  const bytes = readFileSync(path);
  const job = await client.import.begin({ caseId, files: 1 });
  const { incomingId } = await client.import.announce({ jobId: job.id, name: 'Report.pdf', bytes: bytes.length });
  const headers = sessionHeaders(host, session);
  await fetch(`${host.origin}/files/incoming/${incomingId}?at=0`, { method: 'PUT', body: new Uint8Array(bytes), headers });
  await client.import.complete({ incomingId });
  await client.import.finish({ jobId: job.id });
  while ((await client.jobs.list()).some(({ state }) => state === 'running')) await setTimeout(50);
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await scanAfterLock(), null, 2)}\n`);
