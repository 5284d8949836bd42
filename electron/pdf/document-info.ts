import type { Day } from '../../shared/domain/partial-date.ts';
import { type Dict, dict, name, type PdfString, pdfString, Stream } from './values.ts';

/** Title, program and date of a PDF that this program writes. */
export interface DocumentInfo {
  title: string;
  /** The program and its version. */
  program: string;
  /** The day of the contents. No clock is read, so that the same contents give the same bytes. */
  date: Day;
}

/** `D:20260312000000Z` (ISO 32000-2, 7.9.4). */
const pdfDate = (day: Day): PdfString => pdfString(`D:${day.replaceAll('-', '')}000000Z`);

/** The document information dictionary (ISO 32000-2, 14.3.3). */
export function informationDictionary({ title, program, date }: DocumentInfo): Dict {
  return dict({
    Title: pdfString(title),
    Creator: pdfString(program),
    Producer: pdfString(program),
    CreationDate: pdfDate(date),
    ModDate: pdfDate(date),
  });
}

/** The same facts as an XMP metadata stream (ISO 32000-2, 14.3.2). */
export function xmpMetadata({ title, program, date }: DocumentInfo): Stream {
  const escaped = (text: string) => text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>${date}T00:00:00Z</xmp:ModifyDate>
<xmp:CreatorTool>${escaped(program)}</xmp:CreatorTool><pdf:Producer>${escaped(program)}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  return new Stream(dict({ Type: name('Metadata'), Subtype: name('XML') }), Buffer.from(xmp, 'utf8'));
}
