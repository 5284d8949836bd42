import { PDFDocument, PDFName, PDFString, rgb } from 'pdf-lib';
import type { PlacedField } from './typeset-document.ts';

/**
 * Adds filled form fields and the stamp of the recipient to a PDF. Done with pdf-lib: the form comes from another office's
 * program, and our writer makes no forms.
 */
export async function addFormAndStamp(pdf: Uint8Array, fields: readonly PlacedField[], stamp: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const field of fields) addField(document, field);
  addStamp(document, stamp);
  return document.save();
}

function addField(document: PDFDocument, { page, name, value, area }: PlacedField): void {
  const form = document.getForm();
  const position = { ...area, borderWidth: 0.5, borderColor: rgb(0.6, 0.62, 0.65) };
  if (typeof value === 'boolean') {
    const box = form.createCheckBox(name);
    box.addToPage(document.getPage(page), position);
    if (value) box.check();
    return;
  }
  const text = form.createTextField(name);
  if (area.height > 30) text.enableMultiline();
  text.setText(value);
  text.addToPage(document.getPage(page), { ...position, backgroundColor: rgb(0.95, 0.97, 1) });
  text.setFontSize(9);
}

/** A rubber stamp as an annotation with its own appearance (ISO 32000-2, 12.5.6.12). */
function addStamp(document: PDFDocument, text: string): void {
  const { context } = document;
  const red = '0.72 0.16 0.14';
  const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica-Bold' });
  const appearance = context.stream(`q ${red} RG ${red} rg 1.6 w 2 2 176 28 re S BT /F 13 Tf 12 11 Td (${text}) Tj ET Q`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 180, 32],
    Resources: { Font: { F: font } },
  });
  const page = document.getPage(0);
  page.node.addAnnot(
    context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Stamp',
        Rect: [380, 688, 560, 720],
        F: 4,
        Name: PDFName.of('AsIs'),
        Contents: PDFString.of(text),
        AP: { N: context.register(appearance) },
      }),
    ),
  );
}
