/**
 * The code of a recovery sheet or of another person's key: 28 random symbols (140 bits) of Crockford's Base32, in seven groups of
 * four, each with a check symbol. The check symbol is the sum of the group's symbols, each weighted by another power of a generator of
 * GF(32), and of the group's number: one wrong symbol, two that changed places and a group in the wrong place are found.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 7;
const SYMBOLS = 4;

/** What a typed text is as a code. `wrong`: which groups do not fit their check symbol, from 1. `other`: no code at all. */
type TypedCode = { kind: 'code'; secret: string } | { kind: 'wrong'; groups: number[] } | { kind: 'other' };

/** A code of random bytes, one for each symbol; as it is printed: "ABCDE-FGHJK-…". */
export function keyCodeOf(random: Uint8Array): string {
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const values = [...random.subarray(group * SYMBOLS, (group + 1) * SYMBOLS)].map((byte) => byte & 31);
    return [...values, checkValue(values, group)].map((value) => ALPHABET[value]).join('');
  });
  return groups.join('-');
}

/** Random bytes that `keyCodeOf` takes. */
export const KEY_CODE_BYTES = GROUPS * SYMBOLS;

/** Reads a code as a person types it: in any case, with any blanks and dashes, O for 0, I and L for 1, U for V. */
export function readKeyCode(typed: string): TypedCode {
  const symbols = normalizedSymbols(typed);
  if (symbols.length !== GROUPS * (SYMBOLS + 1) || [...symbols].some((symbol) => !ALPHABET.includes(symbol)))
    return { kind: 'other' };
  const wrong: number[] = [];
  let secret = '';
  for (let group = 0; group < GROUPS; group++) {
    const text = symbols.slice(group * (SYMBOLS + 1), (group + 1) * (SYMBOLS + 1));
    const values = [...text].map((symbol) => ALPHABET.indexOf(symbol));
    if (checkValue(values.slice(0, SYMBOLS), group) !== values[SYMBOLS]) wrong.push(group + 1);
    secret += text.slice(0, SYMBOLS);
  }
  return wrong.length > 0 ? { kind: 'wrong', groups: wrong } : { kind: 'code', secret };
}

/** While a code is typed: which of its complete groups do not fit their check symbol, from 1, and how many symbols are missing. */
export function checkTypedCode(typed: string): { wrong: number[]; missing: number } {
  const symbols = normalizedSymbols(typed);
  const wrong: number[] = [];
  for (let group = 0; (group + 1) * (SYMBOLS + 1) <= symbols.length && group < GROUPS; group++) {
    const values = [...symbols.slice(group * (SYMBOLS + 1), (group + 1) * (SYMBOLS + 1))].map((each) => ALPHABET.indexOf(each));
    if (values.includes(-1) || checkValue(values.slice(0, SYMBOLS), group) !== values[SYMBOLS]) wrong.push(group + 1);
  }
  return { wrong, missing: Math.max(0, GROUPS * (SYMBOLS + 1) - symbols.length) };
}

/** "Group 3 is mistyped." */
export const wrongGroupsSentence = (groups: readonly number[]): string =>
  groups.length === 1
    ? `Group ${groups[0]} is mistyped.`
    : `Groups ${groups.slice(0, -1).join(', ')} and ${groups.at(-1)} are mistyped.`;

const normalizedSymbols = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}.,_]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');

/** Weights 2, 4, 8 and 16 for the symbols, as elements of GF(32). */
function checkValue(values: readonly number[], group: number): number {
  return values.reduce((sum, value, index) => sum ^ multiplied(value, index + 1), group + 1);
}

/** A value times the generator, so many times: GF(32) modulo x⁵ + x² + 1. */
function multiplied(value: number, times: number): number {
  let product = value;
  for (let time = 0; time < times; time++) product = product & 16 ? ((product << 1) ^ 0b100101) & 31 : product << 1;
  return product;
}
