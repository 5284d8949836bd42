import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * SECURITY: 20 — Electron supports its latest three majors; a new one comes every eight weeks. When this fails: move to a
 * supported major, run the real-Electron tests, and write its end of support here (electronjs.org, “Release schedule”).
 */
const SUPPORTED_MAJOR = 45;
const END_OF_SUPPORT = '2027-04-06';

const { version } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as { version: string };

test('the recorded end of support belongs to the Electron version that ships', () => {
  expect(Number(version.split('.')[0])).toBe(SUPPORTED_MAJOR);
});

test('the Electron version that ships is still supported', () => {
  expect(new Date().toISOString().slice(0, 10) <= END_OF_SUPPORT).toBe(true);
});
