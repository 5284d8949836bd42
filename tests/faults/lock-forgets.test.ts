import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { clientOverHttp, openSession } from '../e2e/client.ts';
import { countInMemory, processTree, textNeedle } from '../torture/process-memory.ts';

const HOST = fileURLToPath(new URL('host-process.ts', import.meta.url));

// The whole scan, with keys, records and notes: tests/torture/lock-forgets.ts.
test.skipIf(process.platform !== 'linux')(
  'the process that knew the passphrase ends at Lock, and the browser stays let in',
  {
    timeout: 60_000,
  },
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'second-look-lock-'));
    const child = spawn(process.execPath, [HOST, join(home, 'data')], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      let printed = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
      await expect.poll(() => printed, { timeout: 30_000 }).toContain('enter=');
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?enter=[\w-]+/.exec(printed)?.[0] ?? '';
      const { origin } = new URL(address);
      const client = clientOverHttp({ origin }, await openSession({ address }));
      const passphrase = 'seven lanterns over the quiet harbour';
      const count = async () =>
        (await countInMemory(processTree(child.pid ?? 0), [textNeedle('passphrase', passphrase)])).passphrase;

      await client.vault.create({ passphrase });
      const before = processTree(child.pid ?? 0);
      expect(await count()).toBeGreaterThan(0);
      expect(await client.vault.lock()).toMatchObject({ state: 'locked' });
      await expect
        .poll(() => processTree(child.pid ?? 0).filter((pid) => before.includes(pid)), { timeout: 30_000 })
        .toEqual([child.pid]);
      expect(await count()).toBe(0);
      // The next process takes the call, with the same session.
      expect(await client.vault.unlock({ passphrase })).toMatchObject({ state: 'open' });
    } finally {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(home, { recursive: true, force: true });
    }
  },
);
