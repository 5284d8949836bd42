import { expect, test } from 'vitest';
import { table } from '../../../electron/cli/table.ts';

const rows = [['7 Dec', 'Ask the image library for the disc with all images']];

test('in a window the last column goes on below itself, between words', () => {
  expect(table(['Day', 'What'], rows, 40)).toBe(
    ['Day    What', '7 Dec  Ask the image library for the', '       disc with all images'].join('\n'),
  );
});
