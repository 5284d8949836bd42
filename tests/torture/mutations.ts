import { pick } from './attack.ts';

type Random = () => number;

/** A damage of a file, in words, and the damaged bytes. */
export interface Mutation {
  what: string;
  bytes: Uint8Array;
}

/** The bytes with one to three damages. */
export function mutate(bytes: Uint8Array, random: Random): Mutation {
  let damaged = bytes;
  const said: string[] = [];
  for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
    const { what, bytes: next } = pick(random, KINDS)(damaged, random);
    said.push(what);
    damaged = next;
  }
  return { what: said.join(', '), bytes: damaged };
}

type Kind = (bytes: Uint8Array, random: Random) => Mutation;

const cut: Kind = (bytes, random) => {
  const length = Math.floor(bytes.length * random());
  return { what: `cut at ${length}`, bytes: bytes.slice(0, length) };
};

const flip: Kind = (bytes, random) => {
  const flipped = bytes.slice();
  const count = 1 + Math.floor(random() ** 3 * 500);
  for (let left = count; left > 0 && bytes.length > 0; left -= 1) {
    const at = Math.floor(random() * bytes.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return { what: `${count} bits flipped`, bytes: flipped };
};

const overwrite: Kind = (bytes, random) => {
  const filled = bytes.slice();
  const [from, length] = rangeIn(bytes, random);
  const value = pick(random, [0, 0x20, 0xff]);
  filled.fill(value, from, from + length);
  return { what: `${length} bytes from ${from} became ${value}`, bytes: filled };
};

const remove: Kind = (bytes, random) => {
  const [from, length] = rangeIn(bytes, random);
  return {
    what: `${length} bytes from ${from} removed`,
    bytes: Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]),
  };
};

const swap: Kind = (bytes, random) => {
  const swapped = bytes.slice();
  const [from, length] = rangeIn(bytes, random);
  const to = Math.floor(random() * Math.max(1, bytes.length - length));
  swapped.set(bytes.subarray(to, to + length), from);
  swapped.set(bytes.subarray(from, from + length), to);
  return { what: `${length} bytes at ${from} and ${to} swapped`, bytes: swapped };
};

const repeat: Kind = (bytes, random) => {
  const [from, length] = rangeIn(bytes, random);
  return {
    what: `${length} bytes from ${from} repeated`,
    bytes: Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)]),
  };
};

/** A number in the text of the file becomes another: lengths, offsets, counts, sizes. */
const renumber: Kind = (bytes, random) => {
  const text = Buffer.from(bytes).toString('latin1');
  const numbers = [...text.matchAll(/(?<=[ [])\d{1,10}(?=[\s/\]>])/g)];
  const [first, ...rest] = numbers;
  if (!first) return flip(bytes, random);
  const chosen = pick(random, [first, ...rest]);
  const number = pick(random, ['0', '-1', '1', '99999999999', '2147483648', '65536']);
  const renumbered = text.slice(0, chosen.index) + number + text.slice(chosen.index + chosen[0].length);
  return { what: `${chosen[0]} at ${chosen.index} became ${number}`, bytes: Buffer.from(renumbered, 'latin1') };
};

/** Bytes before and after: mail headers, another file, nothing of it. */
const wrap: Kind = (bytes, random) => {
  const junk = Buffer.from('Content-Type: application/pdf\r\n\r\n'.repeat(1 + Math.floor(random() * 2000)));
  return random() < 0.5
    ? { what: `${junk.length} bytes put before`, bytes: Buffer.concat([junk, bytes]) }
    : { what: `${junk.length} bytes put behind`, bytes: Buffer.concat([bytes, junk]) };
};

const KINDS: readonly [Kind, ...Kind[]] = [cut, flip, flip, overwrite, remove, swap, repeat, renumber, renumber, wrap];

/** A range of the bytes; most are short. */
function rangeIn(bytes: Uint8Array, random: Random): [from: number, length: number] {
  const length = Math.floor((random() ** 4 * bytes.length) / 2) + 1;
  return [Math.floor(random() * Math.max(1, bytes.length - length)), length];
}
