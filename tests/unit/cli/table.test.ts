import { expect, test } from 'vitest';
import { table } from '../../../electron/cli/table.ts';

const rows = [['7 Dec', 'Ask the image library for the disc with all images']];

test('the last column of a table wraps below itself between words', () => {
  expect(table(['Day', 'What'], rows, 40)).toBe(
    ['Day    What', '7 Dec  Ask the image library for the', '       disc with all images'].join('\n'),
  );
});
