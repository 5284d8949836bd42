import { createHash } from 'node:crypto';
import type { PacketPlan } from '../../shared/domain/packet-plan.ts';
import { informationDictionary, xmpMetadata } from '../pdf/document-info.ts';
import { acroForm } from '../pdf/import/form-fields.ts';
import { type Layer, optionalContentProperties } from '../pdf/import/layers.ts';
import type { PdfWriter } from '../pdf/pdf-writer.ts';
import { dict, name, pdfString, type Ref } from '../pdf/values.ts';

/** The objects to which the packet's catalog refers. All are written already. */
interface CatalogEntries {
  pages: Ref;
  outline: Ref | undefined;
  destinations: Ref;
  layers: readonly Layer[];
  fields: readonly Ref[];
}

/**
 * The packet's identifier, 64 hexadecimal digits. The plan names its records by content, so the identifier covers everything in
 * the packet.
 */
function identifierOf(plan: PacketPlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}

/** Writes catalog, information and metadata, and ends the file. */
export function writeCatalog(
  writer: PdfWriter,
  plan: PacketPlan,
  { pages, outline, destinations, layers, fields }: CatalogEntries,
): void {
  const title = `Second opinion packet — ${plan.patient}`;
  const about = { title, program: plan.program, date: plan.date };
  const metadata = writer.add(xmpMetadata(about));
  const root = writer.add(
    dict({
      Type: name('Catalog'),
      Pages: pages,
      Outlines: outline,
      PageMode: outline ? name('UseOutlines') : undefined,
      PageLabels: dict({ Nums: [0, dict({ S: name('D') })] }),
      Names: dict({ Dests: destinations }),
      Lang: pdfString('en'),
      ViewerPreferences: dict({ DisplayDocTitle: true }),
      OCProperties: optionalContentProperties(layers),
      AcroForm: acroForm(fields),
      Metadata: metadata,
    }),
  );
  writer.end(root, writer.add(informationDictionary(about)), identifierOf(plan).slice(0, 32));
}
