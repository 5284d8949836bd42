/** Scripts that are written without spaces between words. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const SOUTH_EAST_ASIAN = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Characters that may not begin a line: closing marks, small kana, the prolonged sound mark. */
const NOT_LINE_START = /^[\p{Pe}\p{Pf}\p{M}!?,.:;%、。，．：；！？・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〻‐–—…]/u;
/** Characters that may not end a line: opening marks. */
const NOT_LINE_END = /[\p{Ps}\p{Pi}]$/u;

/**
 * Offsets at which a line of this text may begin: after spaces, and after hyphens and dashes between whole words (never in
 * "L4–L5"). In scripts without spaces also between characters; in scripts of South East Asia only between words.
 */
export function breaksOf(text: string): Set<number> {
  const breaks = new Set<number>();
  for (const match of text.matchAll(/[ \t\u2000-\u2006\u2008-\u200b]+|(?<=\p{L}{3})[-–/](?=\p{L}{3})|—/gu)) {
    breaks.add(match.index + match[0].length);
  }
  if (EAST_ASIAN.test(text)) {
    let before = '';
    let offset = 0;
    for (const character of text) {
      if (
        (EAST_ASIAN.test(before) || EAST_ASIAN.test(character)) &&
        before !== '' &&
        !NOT_LINE_START.test(character) &&
        !NOT_LINE_END.test(before)
      ) {
        breaks.add(offset);
      }
      before = character;
      offset += character.length;
    }
  }
  if (SOUTH_EAST_ASIAN.test(text)) {
    for (const { segment, index } of new Intl.Segmenter('th', { granularity: 'word' }).segment(text)) {
      if (index > 0 && SOUTH_EAST_ASIAN.test(segment) && !NOT_LINE_START.test(segment)) breaks.add(index);
    }
  }
  return breaks;
}
