import { expect, test } from 'vitest';
import { fileNameFrom, ordinal } from '../../../electron/export/file-names.ts';

test('a title becomes letters, digits and hyphens that every system accepts', () => {
  expect(fileNameFrom('MRI: L4–L5, “with contrast”?')).toBe('MRI-L4-L5-with-contrast');
  expect(fileNameFrom('../../etc/passwd')).toBe('etc-passwd');
  expect(fileNameFrom('CON')).toBe('CON');
  expect(fileNameFrom('a\u0000b\u202Egpj.exe')).toBe('a-b-gpj-exe');
  expect(fileNameFrom('.hidden ')).toBe('hidden');
});

test('letters of every script stay, in one Unicode form', () => {
  expect(fileNameFrom('Befund Müller')).toBe('Befund-Müller');
  expect(fileNameFrom('Befund Mu\u0308ller')).toBe('Befund-Müller');
  expect(fileNameFrom('病理報告 2')).toBe('病理報告-2');
});

test('unknown parts are left out, and a long title is cut', () => {
  expect(fileNameFrom('2026-03', null, '')).toBe('2026-03');
  expect(fileNameFrom('!!!')).toBe('');
  expect(fileNameFrom('a'.repeat(300)).length).toBe(60);
  expect(fileNameFrom('The report of the second reading of the slides by the laboratory in town')).toBe(
    'The-report-of-the-second-reading-of-the-slides-by-the',
  );
  expect(Buffer.byteLength(fileNameFrom('病'.repeat(300)))).toBeLessThan(200);
  expect(fileNameFrom(`${'a'.repeat(59)}𠀋`)).toBe('a'.repeat(59));
});

test('numbers have as many digits as the last one, at least two', () => {
  expect([ordinal(0, 3), ordinal(9, 12), ordinal(4, 250)]).toEqual(['01', '10', '005']);
});
