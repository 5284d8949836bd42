import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startRestartingHost } from '../../../scripts/dev/restarting-host.ts';

test('the development host keeps its data over a restart, and calls wait for the new process', async () => {
  const data = mkdtempSync(join(tmpdir(), 'second-look-dev-'));
  const host = startRestartingHost({ data, sample: false });
  const call = (path: string, input: unknown = {}) =>
    host.fetch(
      new Request(`http://127.0.0.1/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: input }),
      }),
    );
  const state = async () => (await (await call('vault/status')).json()).json.state;
  try {
    expect(await state()).toBe('missing');
    await call('vault/create', { passphrase: null });
    const restarted = host.restart();
    const during = state();
    await restarted;
    expect(await during).toBe('locked');
  } finally {
    await host.close();
    rmSync(data, { recursive: true, force: true });
  }
});
