/** Spelling variants of one word. Both texts are brought to one spelling first; meanings are not compared. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/aem/g, 'em'],
  [/oed/g, 'ed'],
  [/oeso/g, 'eso'],
  [/rrhoe/g, 'rrhe'],
  [/aesth/g, 'esth'],
  [/paed/g, 'ped'],
  [/gynaec/g, 'gynec'],
  [/foet/g, 'fet'],
  [/(tum|col|hum|behavi|lab|fav)our/g, '$1or'],
  [/\b(cent|fib|lit|met)re(s?)\b/g, '$1er$2'],
  [/is(e|ed|es|ing|ations?)\b/g, 'iz$1'],
  [/\bprogramme/g, 'program'],
  [/\bgrey/g, 'gray'],
  [/\bageing\b/g, 'aging'],
  [/\s*(\bper cent\b|\bpercent\b|%)/g, '%'],
  [/(\d)\s+(mg|g|mm|cm|ml|gy)\b/g, '$1$2'],
  [/\s&\s/g, ' and '],
];

/** Folds case, white space, spelling and punctuation. Characters that can carry meaning stay: `+`, `-`, `?`, a decimal point. */
function normalizeText(text: string): string {
  const normalized = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/[“”„«»"()[\]]/g, ' ')
    .replace(/(\p{L})-(?=\p{L})/gu, '$1 ')
    .replace(/[.,;:!]+(?=\s|$)/g, ' ');
  return SPELLINGS.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), normalized)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether two texts have the same words in the same order. Two empty texts do not. */
export function sameWords(one: string, other: string): boolean {
  const normalized = normalizeText(one);
  return normalized !== '' && normalized === normalizeText(other);
}
