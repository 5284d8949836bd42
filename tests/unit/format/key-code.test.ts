import { expect, test } from 'vitest';
import { checkTypedCode, KEY_CODE_BYTES, keyCodeOf, readKeyCode, wrongGroupsSentence } from '../../../shared/format/key-code.ts';
import { createRandom } from '../../seeded-random.ts';

const random = createRandom();
const newCode = () => keyCodeOf(Uint8Array.from({ length: KEY_CODE_BYTES }, () => Math.floor(random() * 256)));
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a code is read back as it is printed', () => {
  const code = newCode();
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
  const secret = code
    .split('-')
    .map((group) => group.slice(0, 4))
    .join('');
  expect(readKeyCode(code)).toEqual({ kind: 'code', secret });
});

test('a code may be typed in small letters, with blanks, without dashes, with O for 0 and I or l for 1', () => {
  const code = newCode();
  const typed = code.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect(readKeyCode(` ${typed} `)).toEqual(readKeyCode(code));
  expect(readKeyCode(code.replaceAll('-', '').replaceAll('1', 'I').replaceAll('0', 'O').replaceAll('V', 'U'))).toEqual(
    readKeyCode(code),
  );
});

test('any one wrong sign and any two neighbors that changed places are found, with the group', () => {
  const code = newCode();
  for (let at = 0; at < code.length; at++) {
    if (code[at] === '-') continue;
    const group = Math.floor(at / 6) + 1;
    for (const other of ALPHABET) {
      if (other === code[at]) continue;
      expect(readKeyCode(code.slice(0, at) + other + code.slice(at + 1))).toEqual({ kind: 'wrong', groups: [group] });
    }
    const [one = '', two = ''] = [code[at], code[at + 1]];
    if (two === '-' || two === '' || one === two) continue;
    expect(readKeyCode(code.slice(0, at) + two + one + code.slice(at + 2))).toEqual({ kind: 'wrong', groups: [group] });
  }
});

test('two groups that changed places are found', () => {
  const [one = '', two = '', ...rest] = newCode().split('-');
  if (one === two) return;
  expect(readKeyCode([two, one, ...rest].join('-'))).toEqual({ kind: 'wrong', groups: [1, 2] });
});

test('a passphrase is no code', () => {
  for (const text of ['', 'a long walk home', `${newCode()}A`, newCode().slice(1)])
    expect(readKeyCode(text)).toEqual({ kind: 'other' });
});

test('while a code is typed, its complete groups are checked', () => {
  const code = newCode();
  expect(checkTypedCode(code.slice(0, 9))).toEqual({ wrong: [], missing: 27 });
  const wrong = (code[0] === 'A' ? 'B' : 'A') + code.slice(1, 13);
  expect(checkTypedCode(wrong)).toEqual({ wrong: [1], missing: 24 });
  expect(wrongGroupsSentence([1, 3])).toBe('Groups 1 and 3 are mistyped.');
});
