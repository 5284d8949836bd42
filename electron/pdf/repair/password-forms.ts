/** Characters of PDFDocEncoding from 0x80 on that Latin-1 has elsewhere or not at all (ISO 32000-2, table D.2). */
const PDF_DOC = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž';

/**
 * The byte strings that a typed password may stand for in a PDF, each once: as it was typed, composed and decomposed (a Mac
 * types the one and a form sends the other), and prepared as SASLprep does (RFC 4013), in UTF-8 (ISO 32000-2, 7.6.4.3.3); for
 * older encryption in PDFDocEncoding and Latin-1 (7.6.4.3.2). Also without blanks around, as they come with a copied password.
 */
export function passwordForms(password: string): Uint8Array[] {
  const texts = [password, password.trim()].flatMap((text) => [
    text,
    text.normalize('NFC'),
    text.normalize('NFD'),
    saslPrepared(text),
  ]);
  const forms = texts.flatMap((text) => [Buffer.from(text, 'utf8'), inPdfDoc(text), inLatin1(text)]);
  return [...new Map(forms.flatMap((form) => (form ? [[form.toString('hex'), form] as const] : []))).values()];
}

/** RFC 4013, 2.1 and 2.2: other blanks become spaces, what is mapped to nothing goes, then NFKC. */
const saslPrepared = (text: string): string =>
  text
    .replace(/[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/g, ' ')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC');

/** Null for a text that has other characters. */
function inLatin1(text: string): Buffer | null {
  return /^[\0-\xff]*$/.test(text) ? Buffer.from(text, 'latin1') : null;
}

function inPdfDoc(text: string): Buffer | null {
  const bytes = [...text].map((character) => {
    const at = PDF_DOC.indexOf(character);
    if (at >= 0) return 0x80 + at;
    if (character === '€') return 0xa0;
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80 || (code > 0xa0 && code <= 0xff) ? code : -1;
  });
  return bytes.includes(-1) ? null : Buffer.from(bytes);
}
