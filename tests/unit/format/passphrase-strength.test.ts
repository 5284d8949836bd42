import { describe, expect, test } from 'vitest';
import { passphraseStrength } from '../../../shared/format/passphrase-strength.ts';

describe('the hint on a passphrase', () => {
  test.each(['password', 'Password1', '12345678', 'aaaaaaaaaaaaaaaa', 'qwertyuiop', 'abcdefghijkl', 'letmein2024', 'maria'])(
    'calls %j weak',
    (text) => {
      expect(passphraseStrength(text).step).toBe(1);
    },
  );

  test.each(['lantern orbit velvet harbour', 'lantern orbit velvet harbour fennel', 'kV7#qz!9Lw2&Tn'])(
    'calls %j good or strong',
    (text) => {
      expect(passphraseStrength(text).step).toBeGreaterThanOrEqual(3);
    },
  );

  test('counts the words: two are weak, three fair, four good, five strong', () => {
    const words = ['lantern', 'orbit', 'velvet', 'harbour', 'fennel'];
    expect([2, 3, 4, 5].map((many) => passphraseStrength(words.slice(0, many).join(' ')).step)).toEqual([1, 2, 3, 4]);
  });

  test('does not take one word again for more', () => {
    expect(passphraseStrength('horse horse horse horse').step).toBe(1);
  });
});
