import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../shared/contract/index.ts';
import { addCase, check, openTerminal, reported, sourcesOf, type Terminal } from './terminal.ts';
import { createUniquePdfs, sha256Of } from './unique-pdfs.ts';

const HOST = fileURLToPath(new URL('host-process.ts', import.meta.url));
const FILES = 8;

let folder: string;
const children = new Set<ChildProcess>();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-interrupted-'));
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  rmSync(folder, { recursive: true, force: true });
});

interface Host {
  client: Client;
  put(path: string, body: Uint8Array<ArrayBuffer>): Promise<Response>;
  /** Sends a signal and waits for the end; returns what the host printed. */
  end(signal: NodeJS.Signals): Promise<string>;
}

/** Starts the host and enters it as a browser does. */
async function startHost(): Promise<Host> {
  const child = spawn(process.execPath, [HOST, join(folder, 'data')], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}: ${printed}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?enter=[\w-]+/.exec(printed);
      if (found) resolve(found[0]);
    });
  });
  const { origin } = new URL(address);
  const entered = await fetch(address, { redirect: 'manual' });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const send = (request: Request) => {
    const headers = new Headers(request.headers);
    headers.set('cookie', cookie);
    headers.set('origin', origin);
    headers.set('x-second-look-key', (entered.headers.get('location') ?? '').split('#key=')[1] ?? '');
    return fetch(new Request(request, { headers }));
  };
  return {
    client: createORPCClient<Client>(new RPCLink({ url: `${origin}/rpc`, fetch: send })),
    put: (path, body) => send(new Request(`${origin}${path}`, { method: 'PUT', body })),
    async end(signal) {
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return printed;
    },
  };
}

/** Uploads files until all are acknowledged. */
async function upload({ client, put }: Host, caseId: string, paths: readonly string[]): Promise<void> {
  const { id } = await client.import.begin({ caseId, files: paths.length });
  for (const path of paths) {
    const bytes = new Uint8Array(readFileSync(path));
    const { incomingId } = await client.import.announce({ jobId: id, name: path, bytes: bytes.length });
    expect((await put(`/files/incoming/${incomingId}?at=0`, bytes)).status).toBe(204);
    await client.import.complete({ incomingId });
  }
}

describe.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('a host that ends by %s while files are being read', (signal) => {
  test('loses no acknowledged file: the next opening reads every one', { timeout: 120_000 }, async () => {
    const paths = createUniquePdfs(join(folder, 'in'), FILES, 200_000);
    const first = await startHost();
    await first.client.vault.create({ passphrase: null });
    const { id: caseId } = await first.client.cases.create({ patient: 'Test', born: '1960-01-01', question: 'Why?' });
    await upload(first, caseId, paths);
    const before = await first.client.import.unfinished({ caseId: null });
    const printed = await first.end(signal);
    if (signal !== 'SIGKILL' && before.waiting > 1)
      expect(printed).toMatch(/still being read\. (It is|They are) kept, and reading goes on at the next opening\./);

    const second = await startHost();
    const events = await second.client.jobs.events();
    await second.client.vault.unlock({ passphrase: null });
    const running = (await second.client.jobs.list()).some(({ state }) => state === 'running');
    if (running) for await (const event of events) if (event.type === 'job' && event.job.state !== 'running') break;
    const records = await second.client.records.list({ caseId });
    expect(new Set(records.map(({ source }) => source.sha256))).toEqual(new Set(paths.map(sha256Of)));
    expect(records).toHaveLength(FILES);
    expect(await second.client.import.unfinished({ caseId: null })).toEqual({ waiting: 0, incomplete: 0 });
    await second.end('SIGTERM');
  });
});

describe.each(['SIGINT', 'SIGKILL'] as const)('an import in the terminal that ends by %s', (signal) => {
  test('goes on with “import --resume”, and what was not received can be imported', { timeout: 120_000 }, async () => {
    const vault = join(folder, 'vault');
    const terminal: Terminal = openTerminal(join(folder, 'data'), vault);
    await terminal.runSuccessfully('vault', 'create', vault, '--no-passphrase');
    const caseId = await addCase(terminal);
    const paths = createUniquePdfs(join(folder, 'in'), FILES, 200_000);
    const { code, out, err } = await terminal.run(['import', caseId, ...paths], (child) => {
      child.stdout?.once('data', () => child.kill(signal));
    });
    expect(code).not.toBe(0);
    const { waitingFiles } = JSON.parse(await terminal.runSuccessfully('case', 'show', caseId, '--json'));
    if (signal === 'SIGINT') {
      expect(err).toContain('The import was interrupted.');
      if (waitingFiles > 0) expect(err).toContain('“second-look import --resume” goes on.');
    }
    const resumed = JSON.parse(await terminal.runSuccessfully('import', '--resume', '--json'));
    expect(resumed).toHaveLength(waitingFiles);
    const there = await sourcesOf(terminal, caseId);
    for (const sha256 of reported(out)) expect(there).toContain(sha256);
    expect(there.size).toBeGreaterThanOrEqual(reported(out).length + waitingFiles);

    await terminal.runSuccessfully('import', caseId, ...paths);
    expect(await sourcesOf(terminal, caseId)).toEqual(new Set(paths.map(sha256Of)));
    expect((await check(terminal)).problems).toEqual([]);
  });
});
