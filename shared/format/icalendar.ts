/**
 * A TEXT value of iCalendar (RFC 5545, section 3.3.11): escapes backslash, semicolon, comma and line breaks, drops other
 * controls.
 */
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

/** Number of octets of a character in UTF-8. */
function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A content line folded to at most 75 octets (section 3.1). A fold never cuts a character. */
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

/** A file of content lines: each folded, and ended by CRLF. */
export function icalFile(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** An ISO 8601 instant as a DATE-TIME in UTC (section 3.3.5, form 2): "20260312T103000Z". */
export function icalInstant(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
