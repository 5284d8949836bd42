import { type PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import type { SampleDocument } from './document.ts';
import { encryptPdf } from './encrypt-pdf.ts';
import { renderPage } from './page-image.ts';
import { createPdf, drawPages, drawRotatedPages } from './pdf-pages.ts';
import { photographPage } from './photo.ts';
import { type SamplePage, SIZES } from './sample-page.ts';
import { faxPage, scanPage } from './scan.ts';
import { tiffOf } from './tiff.ts';
import { typesetDocument } from './typeset-document.ts';

/** The documents of one file, in their order. */
export type DocumentsOfFile = readonly [SampleDocument, ...SampleDocument[]];

/** A PDF with text, as a word processor writes it. */
export async function textPdf(documents: DocumentsOfFile, day: string): Promise<Uint8Array> {
  const [{ title, institution }] = documents;
  const pdf = await createPdf(title, day, institution.name || 'Word processor');
  drawPages(pdf, documents.flatMap(typesetDocument));
  return pdf.save();
}

/** A PDF form with filled fields and the stamp of its recipient. */
export async function formPdf(document: SampleDocument, day: string): Promise<Uint8Array> {
  const pdf = await createPdf(document.title, day, document.institution.name);
  drawPages(pdf, typesetDocument(document));
  addStamp(pdf, `RECEIVED ${day}`);
  return pdf.save();
}

/** An encrypted PDF whose middle part lies sideways under `/Rotate 90`. */
export async function lockedPdf(
  chart: SampleDocument,
  sideways: SampleDocument,
  rest: SampleDocument,
  day: string,
  password: string,
): Promise<Uint8Array> {
  const pdf = await createPdf(chart.title, day, chart.institution.name);
  drawPages(pdf, typesetDocument(chart));
  drawRotatedPages(pdf, typesetDocument(sideways));
  drawPages(pdf, typesetDocument(rest));
  return encryptPdf(await pdf.save(), password);
}

/** A PDF from an office scanner: images without text. */
export async function scannedPdf(documents: DocumentsOfFile, day: string): Promise<Uint8Array> {
  const pages = documents.flatMap(typesetDocument);
  const pictures = await Promise.all(pages.map((page, at) => scanPage(page, `${documents[0].title} ${at}`)));
  return picturePdf('Scan', day, pages, pictures);
}

/** A TIFF from a fax archive. */
export async function faxTiff(document: SampleDocument): Promise<Uint8Array> {
  return tiffOf(await Promise.all(typesetDocument(document).map((page, at) => faxPage(page, `${document.title} ${at}`))));
}

/** A PDF of photographs by a telephone. */
export async function photoPdf(document: SampleDocument, day: string): Promise<Uint8Array> {
  const pages = typesetDocument(document);
  const pictures = await Promise.all(
    pages.map((page, at) => photographPage(page, `${document.title} ${at}`).jpeg({ quality: 74 }).toBuffer()),
  );
  return picturePdf('Photographs', day, pages, pictures);
}

/** A JPEG by a telephone, stored on its side with EXIF orientation 6. */
export async function sidewaysPhoto(document: SampleDocument): Promise<Uint8Array> {
  const picture = await firstPhoto(document).raw().toBuffer({ resolveWithObject: true });
  const { width, height } = picture.info;
  return sharp(picture.data, { raw: { width, height, channels: 3 } })
    .rotate(270)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 78 })
    .toBuffer();
}

/** A photograph as WebP. */
export const webpPhoto = (document: SampleDocument): Promise<Uint8Array> =>
  firstPhoto(document).webp({ quality: 72, effort: 2 }).toBuffer();

/** A PNG from a flatbed scanner, 200 dpi. */
export async function flatbedPng(page: SamplePage): Promise<Uint8Array> {
  const { width, height, pixels } = renderPage(page, 200);
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .withMetadata({ density: 200 })
    .toBuffer();
}

function firstPhoto(document: SampleDocument): Sharp {
  const [page] = typesetDocument(document);
  if (!page) throw new Error('A document has a page.');
  return photographPage(page, document.title);
}

async function picturePdf(
  title: string,
  day: string,
  pages: readonly SamplePage[],
  pictures: readonly Uint8Array[],
): Promise<Uint8Array> {
  const pdf = await createPdf(title, day, 'Document scanner');
  for (const [at, bytes] of pictures.entries()) {
    const { width, height } = pages[at] ?? { width: SIZES.letter[0], height: SIZES.letter[1] };
    pdf.addPage([width, height]).drawImage(await pdf.embedJpg(bytes), { x: 0, y: 0, width, height });
  }
  return pdf.save();
}

/** A rubber stamp as an annotation with its own appearance (ISO 32000-2, 12.5.6.12). */
function addStamp(pdf: PDFDocument, text: string): void {
  const { context } = pdf;
  const red = '0.72 0.16 0.14';
  const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica-Bold' });
  const appearance = context.stream(`q ${red} RG ${red} rg 1.6 w 2 2 176 28 re S BT /F 13 Tf 12 11 Td (${text}) Tj ET Q`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 180, 32],
    Resources: { Font: { F: font } },
  });
  const page = pdf.getPage(0);
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
