import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '../../../electron/platform/log.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const written = () => readFileSync(join(folder, 'log', 'second-look.log'), 'utf8');

test('an error is logged by its type and code location, never by its message', () => {
  // SECURITY: 16
  const log = openLog(join(folder, 'log'));
  const cause = new Error('no record “Biopsy of Anna Example”');
  log.error({ err: Object.assign(new TypeError('Anna Example, born 1961', { cause }), { code: 'E_ODD' }) }, 'a request failed');
  const line = JSON.parse(written());
  expect(line).toMatchObject({ msg: 'a request failed', err: { name: 'TypeError', code: 'E_ODD' } });
  expect(line.err.at[0]).toContain('log.test.ts');
  expect(written()).not.toContain('Anna');
});

test('a thrown value that is no error is logged by its type alone', () => {
  openLog(join(folder, 'log')).error({ err: 'Anna Example' }, 'a request failed');
  expect(written()).not.toContain('Anna');
});

test.skipIf(process.platform === 'win32')('the log is private to its owner', () => {
  // SECURITY: 16
  openLog(join(folder, 'log')).info('started');
  expect(statSync(join(folder, 'log')).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'log', 'second-look.log')).mode & 0o777).toBe(0o600);
});

test('a grown log is rotated, also while the program runs, so that it never fills the disk', () => {
  const log = openLog(join(folder, 'log'));
  log.info('started');
  writeFileSync(join(folder, 'log', 'second-look.log'), 'x'.repeat(1_000_001));
  log.info('again');
  expect(readdirSync(join(folder, 'log')).sort()).toEqual(['second-look.1.log', 'second-look.log']);
  expect(written()).toContain('again');
  for (let line = 0; line < 60; line++) log.info('x'.repeat(50_000));
  const sizes = readdirSync(join(folder, 'log')).map((name) => statSync(join(folder, 'log', name)).size);
  expect(sizes).toHaveLength(2);
  expect(Math.max(...sizes)).toBeLessThan(1_100_000);
});

test('a log that cannot be written loses its line, and nothing fails', () => {
  writeFileSync(join(folder, 'log'), 'a file where the folder should be');
  openLog(join(folder, 'log')).error('lost');
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('a file where the folder should be');
});

test('a log goes on after its folder was taken away', () => {
  const log = openLog(join(folder, 'log'));
  log.info('started');
  rmSync(join(folder, 'log'), { recursive: true });
  log.info('again');
  expect(written()).toContain('again');
});

test.skipIf(!existsSync('/dev/full'))('a log on a full disk loses its line, and nothing fails', () => {
  mkdirSync(join(folder, 'log'));
  symlinkSync('/dev/full', join(folder, 'log', 'second-look.log'));
  openLog(join(folder, 'log')).error('lost');
  expect(readdirSync(join(folder, 'log'))).toEqual(['second-look.log']);
});
