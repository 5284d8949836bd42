import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createTextPdf, createUniquePdfs, sha256Of } from '../../faults/unique-pdfs.ts';
import type { Attack, Attempt } from '../attack.ts';
import { type HostSession, jobAtEnd, startSession, uploadFile, waitUntilIdle } from '../host-session.ts';

/** Attempts on one vault; then a new one, so that attempts stay short. */
const ATTEMPTS_PER_VAULT = 25;
const FILES = 4;
/** The kill comes within this time after the work began, ms. */
const LATEST_KILL_MS = 4_000;

/** What the program said it had kept. */
interface Acknowledged {
  files: Set<string>;
  notes: Map<string, string>;
  packets: Set<string>;
  /** The questions that may be there: a change was sent, and the kill came before its answer. */
  questions: Set<string>;
  passphrases: Set<string>;
}

/** Kills the program while it imports, makes packets, checks, writes notes and changes the passphrase, all at once. */
export const kills: Attack = {
  name: 'kills',
  async run({ folder, report, attempts }) {
    let data = '';
    let caseId = '';
    let acknowledged = nothingYet();
    for (const attempt of attempts()) {
      if (data === '' || attempt.number % ATTEMPTS_PER_VAULT === 0) {
        data = join(folder, `data-${attempt.number}`);
        mkdirSync(data);
        acknowledged = nothingYet();
        caseId = await createVault(data);
      }
      const session = await startSession(data);
      await unlock(session, acknowledged);
      const losses = await compare(session, caseId, acknowledged);
      await workAndKill(session, caseId, acknowledged, attempt, join(folder, `in-${attempt.number}`));
      const again = await startSession(data);
      losses.push(...(await unlock(again, acknowledged)), ...(await compare(again, caseId, acknowledged)));
      await again.host.stop();
      if (losses.length === 0) report.survived();
      for (const loss of losses) report.lost(loss);
      if (losses.length > 0) data = '';
    }
  },
};

const nothingYet = (): Acknowledged => ({
  files: new Set(),
  notes: new Map(),
  packets: new Set(),
  questions: new Set(['Why?']),
  passphrases: new Set(['first']),
});

async function createVault(data: string): Promise<string> {
  const { client, host } = await startSession(data);
  await client.vault.create({ passphrase: 'first' });
  const { id } = await client.cases.create({ patient: 'Test', born: '1960-01-01', question: 'Why?' });
  await host.stop();
  return id;
}

/** Opens the vault by one of the passphrases that it may have. */
async function unlock({ client }: HostSession, acknowledged: Acknowledged): Promise<string[]> {
  for (const passphrase of acknowledged.passphrases) {
    const opened = await client.vault.unlock({ passphrase }).catch((error: unknown) => error as { code?: string });
    if ('state' in opened) {
      acknowledged.passphrases = new Set([passphrase]);
      return [];
    }
    if (opened.code !== 'WRONG_PASSPHRASE') throw opened;
  }
  throw new Error('No passphrase that the vault may have opens it.');
}

async function workAndKill(
  session: HostSession,
  caseId: string,
  acknowledged: Acknowledged,
  { number, random }: Attempt,
  folder: string,
): Promise<void> {
  const { client, host } = session;
  const paths = createUniquePdfs(folder, FILES, 100_000);
  paths.push(await createTextPdf(join(folder, 'letter.pdf'), 10));
  let killed = false;
  /** Repeats work until the kill, which it may end with an error. */
  const repeat = async (work: (round: number) => Promise<void>, rounds = Number.POSITIVE_INFINITY) => {
    for (let round = 0; round < rounds && !killed; round += 1)
      await work(round).catch((error: unknown) => {
        if (!killed && !host.process.killed) throw error;
      });
  };
  const works = Promise.all([
    repeat(async () => {
      const { id } = await client.import.begin({ caseId, files: paths.length });
      for (const path of paths) {
        await uploadFile(session, id, path);
        acknowledged.files.add(sha256Of(path));
      }
      await client.import.finish({ jobId: id });
    }, 1),
    repeat(async (round) => {
      const text = `Attempt ${number}, note ${round}`;
      acknowledged.notes.set((await client.notes.create({ caseId, draft: { title: text } })).id, text);
    }),
    repeat(async (round) => {
      const question = `Attempt ${number}, question ${round}`;
      acknowledged.questions.add(question);
      await client.cases.update({ id: caseId, change: { question } });
      acknowledged.questions = new Set([question]);
    }),
    repeat(async () => {
      const { id } = await client.packets.make({ caseId, date: '2026-03-01' });
      const { result } = await jobAtEnd(session, { id });
      if (result?.kind === 'packet') acknowledged.packets.add(result.packetId);
    }, 2),
    repeat(async () => void (await client.vault.check()), 1),
    repeat(async () => {
      const [current = null] = acknowledged.passphrases;
      const next = current === 'first' ? 'second' : 'first';
      acknowledged.passphrases.add(next);
      await client.vault.changePassphrase({ current, next });
      acknowledged.passphrases = new Set([next]);
    }),
  ]);
  const exit = once(host.process, 'exit');
  const timer = setTimeout(() => {
    killed = true;
    host.process.kill('SIGKILL');
  }, random() * LATEST_KILL_MS);
  await Promise.race([works, exit]);
  clearTimeout(timer);
  if (!killed) {
    killed = true;
    host.process.kill('SIGKILL');
  }
  await exit;
  await works.catch(() => {});
}

/** Compares the vault with what the program acknowledged; a sentence for each loss. */
async function compare(session: HostSession, caseId: string, acknowledged: Acknowledged): Promise<string[]> {
  const { client, request } = session;
  await waitUntilIdle(session);
  const losses: string[] = [];
  const sources = new Set((await client.records.list({ caseId })).map(({ source }) => source.sha256));
  for (const file of acknowledged.files) if (!sources.has(file)) losses.push('an acknowledged file is no record');
  const notes = new Map((await client.notes.list({ caseId })).map(({ id, title }) => [id, title]));
  for (const [id, title] of acknowledged.notes) if (notes.get(id) !== title) losses.push('an acknowledged note is gone');
  const { question } = await client.cases.get({ id: caseId });
  if (!acknowledged.questions.has(question)) losses.push(`an acknowledged change of the case is gone: “${question}”`);
  acknowledged.questions = new Set([question]);
  for (const id of acknowledged.packets)
    if (!(await request(`/files/packets/${id}`)).ok) losses.push('a packet that was made cannot be read');
  const { result } = await jobAtEnd(session, await client.vault.check());
  if (result?.kind !== 'check') losses.push('the vault could not be checked');
  else losses.push(...result.problems);
  if ((await client.vault.status()).olderThanSaved) losses.push('the database lacks saved changes');
  return losses;
}
