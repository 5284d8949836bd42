import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../unit/reading/vault-files.ts';

const electron = new URL('../../electron/', import.meta.url).href;

/** A host with an open vault in `folder`, on which `fault` happens. */
const host = (folder: string, fault: string) => `
import { createApp } from '${electron}api/app.ts';
import { endOnUncaughtError } from '${electron}api/last-resort.ts';
import { noNative } from '${electron}api/native.ts';
import { openLog } from '${electron}platform/log.ts';
const log = openLog('${folder}/log');
const app = createApp({
  vaults: { own: '${folder}/vault', sample: '${folder}/sample' }, pages: '${folder}', workers: () => new URL('file:///none'),
  startChild: () => { throw new Error('none'); }, native: noNative, clock: { now: () => '2026-03-01T09:00:00.000Z' },
  host: 'terminal', version: 'test', log,
});
endOnUncaughtError({
  log,
  close: app.close,
  say: ({ happened, kept, todo }) => console.log([happened, kept, todo].join('\\n')),
  exit: (code) => process.exit(code),
});
await app.client.vault.create({ passphrase: null });
setInterval(() => {}, 1000);
${fault}
`;

describe('an error that nobody caught closes the vault, says so in words, and ends the program', () => {
  test.each([
    [
      'of a timer',
      "setTimeout(() => { throw new TypeError('Anna Example'); });",
      /^Something went wrong inside Second Look\. The vault/,
    ],
    [
      'of a promise',
      "void Promise.reject(new TypeError('Anna Example'));",
      /^Something went wrong inside Second Look\. The vault/,
    ],
    [
      'of a stream',
      "process.stdin.emit('error', new TypeError('Anna Example'));",
      /^Something went wrong inside Second Look\. The vault/,
    ],
    [
      'of a full disk',
      "setTimeout(() => { throw Object.assign(new Error('Anna Example'), { code: 'SQLITE_FULL' }); });",
      /^There is no space left on the disk\. The vault was closed/,
    ],
  ])('%s', async (_of, fault, words) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'host.mjs'), host(folder, fault));
    const child = spawn(process.execPath, [join(folder, 'host.mjs')], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (out += text));
    const [code] = await once(child, 'close');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(words) });
    expect(existsSync(join(folder, 'vault', 'session'))).toBe(false);
    const log = readFileSync(join(folder, 'log', 'second-look.log'), 'utf8');
    expect(log).toContain('an error reached nobody');
    expect(log + out).not.toContain('Anna');
  });
});
