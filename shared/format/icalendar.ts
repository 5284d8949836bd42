/** How iCalendar writes things (RFC 5545). */

/** A TEXT value (section 3.3.11): backslash, semicolon and comma escaped, line breaks as `\n`; other controls are left out. */
export function icalText(text: string): string {
  return (
    text
      .replaceAll(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: section 3.1 allows no control but the tab.
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replaceAll(/[\\;,]/g, (special) => `\\${special}`)
      .replaceAll('\n', '\\n')
  );
}

/** How many octets a character takes in UTF-8. */
function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A content line in pieces of at most 75 octets, each after the first begun with a space (section 3.1); no character is cut. */
function foldLine(line: string): string {
  let out = '';
  let length = 0;
  for (const character of line) {
    const size = utf8Length(character);
    if (length + size > 75) {
      out += '\r\n ';
      length = 1;
    }
    out += character;
    length += size;
  }
  return out;
}

/** Content lines as a file: folded, and each ended by CRLF. */
export function icalFile(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** An instant, ISO 8601, as a DATE-TIME in UTC (section 3.3.5, form 2): "20260312T103000Z". */
export function icalInstant(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
