import { describe, expect, test } from 'vitest';
import { passphraseStrength } from '../../../shared/format/passphrase-strength.ts';

describe('the strength of a passphrase', () => {
  test.each(['password', 'Password1', '12345678', 'aaaaaaaaaaaaaaaa', 'qwertyuiop', 'abcdefghijkl', 'letmein2024', 'maria'])(
    'is weak for %j',
    (text) => {
      expect(passphraseStrength(text).step).toBe(1);
    },
  );

  test.each(['lantern orbit velvet harbour', 'lantern orbit velvet harbour fennel', 'kV7#qz!9Lw2&Tn'])(
    'is good or strong for %j',
    (text) => {
      expect(passphraseStrength(text).step).toBeGreaterThanOrEqual(3);
    },
  );

  test('grows with the words: two weak, three fair, four good, five strong', () => {
    const words = ['lantern', 'orbit', 'velvet', 'harbour', 'fennel'];
    expect([2, 3, 4, 5].map((many) => passphraseStrength(words.slice(0, many).join(' ')).step)).toEqual([1, 2, 3, 4]);
  });

  test('does not grow with a repeated word', () => {
    expect(passphraseStrength('horse horse horse horse').step).toBe(1);
  });
});
