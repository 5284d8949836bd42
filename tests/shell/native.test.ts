import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNative } from '../../electron/shell/native.ts';
import { FakeWindow, recorded, resetFakes, simulated } from '../fakes/electron.ts';

let folder = '';
beforeEach(() => {
  resetFakes();
  folder = mkdtempSync(join(tmpdir(), 'second-look-native-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* bytes(...pieces: string[]) {
  for (const piece of pieces) yield Buffer.from(piece);
}

async function* breaking() {
  yield Buffer.from('half');
  throw new Error('the vault was locked');
}

test('saving writes the whole file where the person chose, and no recent document', async () => {
  simulated.savePath = join(folder, 'packet.pdf');
  expect(await createNative(join(folder, 'reading')).saveFile?.('Packet.pdf', bytes('%PDF', '-1.7'))).toBe('saved');
  expect(readFileSync(simulated.savePath, 'utf8')).toBe('%PDF-1.7');
  expect(readdirSync(folder)).toEqual(['packet.pdf']);
  expect(recorded.saveDialogs[0]?.defaultPath).toBe(join('/home/someone/documents', 'Packet.pdf'));
  expect(recorded.saveDialogs[0]?.properties).toContain('dontAddToRecent');
});

test('a cancelled save dialog writes nothing', async () => {
  expect(await createNative(join(folder, 'reading')).saveFile?.('Packet.pdf', bytes('%PDF'))).toBe('cancelled');
  expect(readdirSync(folder)).toEqual([]);
});

test('the previous file stays whole when writing fails', async () => {
  simulated.savePath = join(folder, 'packet.pdf');
  writeFileSync(simulated.savePath, 'the one before');
  await expect(createNative(join(folder, 'reading')).saveFile?.('Packet.pdf', breaking())).rejects.toThrow(
    'the vault was locked',
  );
  expect(readFileSync(simulated.savePath, 'utf8')).toBe('the one before');
  expect(readdirSync(folder)).toEqual(['packet.pdf']);
});

test('saving into a vault is refused, and the vault stays as it was', async () => {
  writeFileSync(join(folder, 'vault.json'), '{}');
  writeFileSync(join(folder, 'vault.db'), 'a database');
  simulated.savePath = join(folder, 'vault.db');
  await expect(createNative(join(folder, 'reading')).saveFile?.('Packet.pdf', bytes('%PDF'))).rejects.toMatchObject({
    code: 'REFUSED',
  });
  expect(readFileSync(simulated.savePath, 'utf8')).toBe('a database');
});

test.skipIf(process.platform === 'win32')('opening uses a private copy with a neutral name, removed at the end', async () => {
  // SECURITY: 16
  const native = createNative(join(folder, 'reading'));
  await native.openFile?.('Anna Example – breast cancer.pdf', bytes('%PDF'));
  const [copy = ''] = recorded.openedPaths;
  expect(copy).toMatch(/reading\/[0-9a-f]{16}\.pdf$/);
  expect(readFileSync(copy, 'utf8')).toBe('%PDF');
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'reading')).mode & 0o777).toBe(0o700);
  native.forget();
  expect(readdirSync(folder)).toEqual([]);
});

test('the next start removes the copies that a killed process left', async () => {
  await createNative(join(folder, 'reading')).openFile?.('Packet.pdf', bytes('%PDF'));
  createNative(join(folder, 'reading'));
  expect(readdirSync(folder)).toEqual([]);
});

test('a notification shows only the given words, and a click brings the window forward', () => {
  createNative(join(folder, 'reading')).notify?.('Second Look', '2 things are due today.');
  const [notice] = recorded.notified;
  expect(notice?.options).toEqual({ title: 'Second Look', body: '2 things are due today.' });
  const window = new FakeWindow({});
  window.minimized = true;
  notice?.emit('click');
  expect(window).toMatchObject({ minimized: false, focused: 1 });
});
