import type { Opinion } from '../domain/opinion.ts';
import type { Provider } from '../domain/provider.ts';

/** Titles that are ignored when names are compared. */
const TITLES = new Set(['dr', 'prof', 'professor', 'doctor', 'md', 'do', 'phd', 'mr', 'mrs', 'ms']);

const foldName = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function nameWords(name: string): string[] {
  const beforeComma = foldName(name).split(',')[0] ?? '';
  return (beforeComma.match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter((word) => !TITLES.has(word));
}

/** Whether two spellings can name one physician: equal family names, and given names that do not contradict. */
export function samePhysician(one: string, other: string): boolean {
  const [a, b] = [nameWords(one), nameWords(other)];
  if (a.length === 0 || a.at(-1) !== b.at(-1)) return false;
  return a.length === 1 || b.length === 1 || a[0]?.[0] === b[0]?.[0];
}

/** Formats a provider: "Dr First, Spine Clinic". The institution is omitted where the name contains it. */
export function providerLine({ name, institution }: Pick<Provider, 'name' | 'institution'>): string {
  return institution === '' || name.includes(institution) ? name : `${name}, ${institution}`;
}

/** Whether two institutions are written alike, regardless of case, accents, spaces and dots. */
export function sameInstitution(one: string, other: string): boolean {
  const normalizeInstitution = (text: string) =>
    foldName(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return normalizeInstitution(one) !== '' && normalizeInstitution(one) === normalizeInstitution(other);
}

type Named = Pick<Provider, 'name' | 'kind'>;

/** Whether a line of the case ("Dr First, neurosurgery, Spine Clinic") begins with exactly this name. */
function beginsWith(line: string, { name }: Named): boolean {
  const [lineStart, nameText] = [foldName(line).trim(), foldName(name).trim()];
  return nameText !== '' && lineStart.startsWith(nameText) && !/^[\p{L}\p{N}’'-]/u.test(lineStart.slice(nameText.length));
}

/** Whether a line of the case can mean this provider: by the exact name; for a physician also by a variant. */
export function mentions(line: string, provider: Named): boolean {
  return beginsWith(line, provider) || (provider.kind === 'physician' && samePhysician(line, provider.name));
}

/** Finds the provider that a line of the case names: the longest exact name, else the only possible physician. */
export function findMentioned<Item extends Named>(line: string, providers: readonly Item[]): Item | null {
  const written = providers.filter((provider) => beginsWith(line, provider)).toSorted((a, b) => b.name.length - a.name.length);
  if (written[0]) return written[0];
  const mentioned = providers.filter((provider) => mentions(line, provider));
  return mentioned.length === 1 ? (mentioned[0] ?? null) : null;
}

/** Whether a provider of the list gave the opinion: the one it was chosen from, else one of the name that was written. */
export function isGivenBy(
  { providerId, physician }: Pick<Opinion, 'providerId' | 'physician'>,
  { id, name }: Pick<Provider, 'id' | 'name'>,
): boolean {
  return providerId === null ? samePhysician(physician, name) : providerId === id;
}
