/** PDFs written by hand, for cases that no library writes. */

/** Objects by number from 1, as text; `%%` becomes a stream's `Length`. The first object is the catalog. */
export function rawPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    const length = /stream\n([\s\S]*)\nendstream/.exec(object)?.[1]?.length ?? 0;
    text += `${index + 1} 0 obj\n${object.replace('%%', `${length}`)}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += offsets.map((offset) => `${`${offset}`.padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export const stream = (content: string, entries = ''): string => `<<${entries}/Length %%>>\nstream\n${content}\nendstream`;

/** One page with the given entries and contents; further objects count from 5. The font is /F. */
export function onePage(entries: string, content: string, more: readonly string[] = [], catalog = '', trailer = ''): Uint8Array {
  return rawPdf(
    [
      `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
      '<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
      `<</Type/Page/Parent 2 0 R/Contents 4 0 R${entries}>>`,
      stream(content),
      ...more,
    ],
    trailer,
  );
}

/** Colored marks in every corner of a box, and beyond its edges. */
export function cornerMarks(left: number, bottom: number, right: number, top: number): string {
  const middle = (left + right) / 2;
  return [
    `1 0 0 rg ${left} ${bottom} 20 20 re f 0 1 0 rg ${right - 20} ${bottom} 20 20 re f`,
    `0 0 1 rg ${left} ${top - 20} 20 20 re f 0.5 g ${right - 20} ${top - 20} 20 20 re f`,
    `0 0.5 0.5 rg ${left - 60} ${bottom - 60} ${right - left + 120} 70 re f`,
    `0 g BT /F 14 Tf ${middle - 40} ${(bottom + top) / 2} Td (Something) Tj ET`,
  ].join('\n');
}
