import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { forkChild } from '../../../electron/threads/child-process.ts';
import { temporaryFolder, workers } from '../reading/vault-files.ts';

const child = new URL('../../../electron/threads/child-process.ts', import.meta.url).href;

/** The entry of a child process that sends its number, then behaves as given. */
function entry(behaviour: string): URL {
  const path = join(temporaryFolder(), 'entry.mjs');
  writeFileSync(
    path,
    `import { connectToParent } from '${child}';\nconst parent = connectToParent();\nparent.send(process.pid);\nparent.onMessage((message) => { ${behaviour} });\n`,
  );
  return pathToFileURL(path);
}

/** Starts the entry; `said` returns its next message. */
function start(behaviour: string) {
  const heard: unknown[] = [];
  let wake = () => {};
  const started = forkChild(entry(behaviour), workers('watchdog').href, (message) => {
    heard.push(message);
    wake();
  });
  onTestFinished(async () => {
    started.kill();
    await started.exited;
  });
  const said = async () => {
    while (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return heard.shift();
  };
  return { ...started, said };
}

/** Whether the process runs; a zombie does not count. */
const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

test('bytes go to a child process and come back unchanged', async () => {
  const { send, said } = start('parent.send(message);');
  await said();
  send({ key: new Uint8Array([1, 2, 3]) });
  expect(await said()).toEqual({ key: new Uint8Array([1, 2, 3]) });
});

test.each([
  ['hangs', 'for (;;) {}'],
  ['will not hear', "process.on('SIGTERM', () => {});"],
])('a child process that %s has exited once it is killed', async (_, behaviour) => {
  const { send, said, kill, exited } = start(`${behaviour} `);
  const pid = Number(await said());
  send('begin');
  kill();
  await exited;
  expect(lives(pid)).toBe(false);
});

test.each([
  ['a signal of native code', "process.kill(process.pid, 'SIGSEGV');"],
  ['an abort', 'process.abort();'],
  ['an error of its own', "throw new Error('broken');"],
  ['its heap running over', 'const all = []; for (;;) all.push(new Array(1000).fill(all.length));'],
])('%s ends only the child process, and its earlier messages arrive', async (_, behaviour) => {
  const { send, said, exited } = start(`parent.send('before'); ${behaviour}`);
  await said();
  send('begin');
  await exited;
  expect(await said()).toBe('before');
});

test('a child process above its memory limit is ended, even without a pause', async () => {
  const { send, said, exited } = start(
    'parent.limit({ memoryBytes: process.memoryUsage.rss() + 50e6 }); const all = []; for (;;) if (all.length < 200) all.push(Buffer.alloc(1e6, 1));',
  );
  await said();
  send('begin');
  await exited;
});

test('a child process that uses more processor time than its limit is ended, even without a pause', async () => {
  const { send, said, exited } = start('parent.limit({ processorMs: 0 }); for (;;) {}');
  await said();
  send('begin');
  await exited;
});

test.runIf(process.platform === 'linux')(
  'a secret is neither in the arguments nor in the environment of a child process',
  async () => {
    // SECURITY: 16
    vi.stubEnv('SECOND_LOOK_PASSPHRASE', 'an open secret');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { send, said } = start('parent.send(message.key.length);');
    const pid = await said();
    const key = new Uint8Array(32).fill(65);
    send({ key });
    expect(await said()).toBe(32);
    for (const name of ['cmdline', 'environ']) {
      const shown = readFileSync(`/proc/${pid}/${name}`, 'latin1');
      expect(shown).not.toBe('');
      for (const form of ['latin1', 'hex', 'base64'] as const) expect(shown).not.toContain(Buffer.from(key).toString(form));
      expect(shown).not.toContain('an open secret');
    }
  },
);

test.skipIf(process.platform === 'win32').each([
  ['idle', ''],
  ['busy for good', 'for (;;) {}'],
])('a child process that is %s dies with its parent, even when the parent is killed', async (_, behaviour) => {
  const path = join(temporaryFolder(), 'parent.mjs');
  writeFileSync(
    path,
    `import { forkChild } from '${child}';
    const started = forkChild(new URL('${entry(behaviour)}'), '${workers('watchdog').href}', (pid) => {
      started.send('begin');
      console.log(pid);
    });`,
  );
  const parent: ChildProcess = spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(parent.stdout ?? parent, 'data');
  const pid = Number(String(line));
  expect(lives(pid)).toBe(true);
  parent.kill('SIGKILL');
  await vi.waitUntil(() => !lives(pid), { timeout: 20_000 });
});
