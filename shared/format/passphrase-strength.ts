/** Words and rows of keys that everyone tries first. */
const COMMON = /password|passwort|letmein|welcome|qwerty|azerty|asdf|iloveyou|admin|secret|second ?look|12345|abcd|1111|0000/gi;

type Strength = { step: 0 | 1 | 2 | 3 | 4; label: string };

/**
 * A rough estimate of a passphrase's strength in bits. Each character counts by the alphabet in use; repeated and neighboring
 * characters count a quarter, common words nothing. Several real words count at most 13 bits each.
 */
function passphraseBits(passphrase: string): number {
  const text = passphrase.replace(COMMON, '');
  const alphabet = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].reduce(
    (size, kind, index) => size + (kind.test(text) ? ([26, 26, 10, 20][index] ?? 0) : 0),
    0,
  );
  if (alphabet === 0) return 0;
  let counted = 0;
  let before = Number.NaN;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    counted += Math.abs(code - before) <= 1 ? 0.25 : 1;
    before = code;
  }
  const byCharacters = counted * Math.log2(alphabet);
  const words = text.split(/[\s\-_.]+/).filter((word) => /^\p{L}{3,}$/u.test(word));
  const distinct = new Set(words.map((word) => word.toLowerCase())).size;
  return words.length >= 2 ? Math.min(byCharacters, distinct * 13 + (text.length - words.join(' ').length) * 3) : byCharacters;
}

/** The strength of a passphrase as a step from 1 to 4, and as a label. */
export function passphraseStrength(passphrase: string): Strength {
  const bits = passphraseBits(passphrase);
  if (bits < 28) return { step: 1, label: 'Weak: easy to guess.' };
  if (bits < 45) return { step: 2, label: 'Fair: add a word or two.' };
  if (bits < 60) return { step: 3, label: 'Good.' };
  return { step: 4, label: 'Strong.' };
}
