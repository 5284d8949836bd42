import { createHash } from 'node:crypto';
import type { PacketPlan } from '../../shared/domain/packet.ts';
import { formOf } from './fields.ts';
import { type Layer, layerProperties } from './layers.ts';
import { type Dict, dict, name, type Ref, Stream, type Text, text } from './pdf/values.ts';
import type { PdfWriter } from './pdf/write.ts';

/** What the packet's catalog leads to, all of it written. */
export interface Leads {
  pages: Ref;
  outline: Ref | undefined;
  destinations: Ref;
  layers: readonly Layer[];
  fields: readonly Ref[];
}

/** The packet's identifier: the plan names its records by content, so it stands for everything in the packet. 64 hexadecimal digits. */
export function identifierOf(plan: PacketPlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}

/** Writes catalog, information and metadata, and ends the file. */
export function writeCatalog(writer: PdfWriter, plan: PacketPlan, { pages, outline, destinations, layers, fields }: Leads): void {
  const title = `Second opinion packet — ${plan.patient}`;
  const metadata = writer.add(
    new Stream(dict({ Type: name('Metadata'), Subtype: name('XML') }), Buffer.from(xmp(title, plan), 'utf8')),
  );
  const root = writer.add(
    dict({
      Type: name('Catalog'),
      Pages: pages,
      Outlines: outline,
      PageMode: outline ? name('UseOutlines') : undefined,
      PageLabels: dict({ Nums: [0, dict({ S: name('D') })] }),
      Names: dict({ Dests: destinations }),
      Lang: text('en'),
      ViewerPreferences: dict({ DisplayDocTitle: true }),
      OCProperties: layerProperties(layers),
      AcroForm: formOf(fields),
      Metadata: metadata,
    }),
  );
  const info: Dict = dict({
    Title: text(title),
    Creator: text(plan.program),
    Producer: text(plan.program),
    CreationDate: dateText(plan.date),
    ModDate: dateText(plan.date),
  });
  writer.end(root, writer.add(info), identifierOf(plan).slice(0, 32));
}

/** `D:20260312000000Z` (ISO 32000-2, 7.9.4). */
const dateText = (day: string): Text => text(`D:${day.replaceAll('-', '')}000000Z`);

function xmp(title: string, { program, date }: PacketPlan): string {
  const escaped = (words: string) => words.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>${date}T00:00:00Z</xmp:ModifyDate>
<xmp:CreatorTool>${escaped(program)}</xmp:CreatorTool><pdf:Producer>${escaped(program)}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
