import sharp, { type Sharp } from 'sharp';
import type { Day } from '../../shared/domain/partial-date.ts';
import { readJpegInfo } from '../images/jpeg.ts';
import { memorySink } from '../pdf/byte-sink.ts';
import type { DocumentInfo } from '../pdf/document-info.ts';
import { createPicturePdf } from '../pdf/picture-pdf.ts';
import type { PageImage } from '../pdf/render-page.ts';
import type { Shaper } from '../typesetting/shaper.ts';
import type { TypesetPage } from '../typesetting/write-pages.ts';
import type { SampleDocument } from './document.ts';
import { encryptPdf } from './encrypt-pdf.ts';
import { addFormAndStamp } from './form.ts';
import { drawnPage, pdfOf, picturesOf, sampleShaper } from './generated-pdf.ts';
import { CARD_SIZE, drawInsuranceCard } from './insurance-card.ts';
import { PHOTO_DPI, photographPage } from './photo.ts';
import { FAX_DPI, faxPage, SCAN_DPI, scanPage } from './scan.ts';
import { type BlackPage, tiffOf } from './tiff.ts';
import { typesetDocument } from './typeset-document.ts';

/** The documents of one file, in their order. */
export type DocumentsOfFile = readonly [SampleDocument, ...SampleDocument[]];

function infoOf({ title, institution }: SampleDocument, date: Day): DocumentInfo {
  return { title, program: institution.name || 'Word processor', date };
}

/** A PDF with text, as a word processor writes it. */
export async function textPdf(documents: DocumentsOfFile, day: Day): Promise<Uint8Array> {
  const shaper = await sampleShaper();
  return pdfOf(pagesOf(documents, shaper), shaper, infoOf(documents[0], day));
}

/** A PDF form with filled fields and the stamp of its recipient. */
export async function formPdf(document: SampleDocument, day: Day): Promise<Uint8Array> {
  const shaper = await sampleShaper();
  const { pages, fields } = typesetDocument(document, shaper);
  return addFormAndStamp(pdfOf(pages, shaper, infoOf(document, day)), fields, `RECEIVED ${day}`);
}

/** An encrypted PDF whose middle part lies sideways under `/Rotate 90`, as some hospital systems write landscape pages. */
export async function lockedPdf(
  chart: SampleDocument,
  sideways: SampleDocument,
  rest: SampleDocument,
  day: Day,
  password: string,
): Promise<Uint8Array> {
  const shaper = await sampleShaper();
  const turned = pagesOf([sideways], shaper).map((page): TypesetPage => ({ ...page, rotation: 90 }));
  const pages = [...pagesOf([chart], shaper), ...turned, ...pagesOf([rest], shaper)];
  return encryptPdf(pdfOf(pages, shaper, infoOf(chart, day)), password);
}

/** A PDF from an office scanner: images without text. */
export async function scannedPdf(documents: DocumentsOfFile, day: Day): Promise<Uint8Array> {
  return picturePdf(documents, SCAN_DPI, (print, at) => scanPage(print, `${documents[0].title} ${at}`), {
    title: 'Scan',
    program: 'Document scanner',
    date: day,
  });
}

/** A PDF of photographs by a telephone. */
export async function photoPdf(document: SampleDocument, day: Day): Promise<Uint8Array> {
  const photograph = (print: PageImage, pageIndex: number) =>
    photographPage(print, `${document.title} ${pageIndex}`).jpeg({ quality: 74 }).toBuffer();
  return picturePdf([document], PHOTO_DPI, photograph, { title: 'Photographs', program: 'Document scanner', date: day });
}

/** A TIFF from a fax archive. */
export async function faxTiff(document: SampleDocument): Promise<Uint8Array> {
  const shaper = await sampleShaper();
  const faxed: BlackPage[] = [];
  for await (const print of picturesOf(pagesOf([document], shaper), shaper, FAX_DPI))
    faxed.push(await faxPage(print, `${document.title} ${faxed.length}`));
  return tiffOf(faxed);
}

/** A JPEG by a telephone, stored on its side with EXIF orientation 6. */
export async function sidewaysPhoto(document: SampleDocument): Promise<Uint8Array> {
  const picture = await (await firstPhoto(document)).raw().toBuffer({ resolveWithObject: true });
  const { width, height } = picture.info;
  return sharp(picture.data, { raw: { width, height, channels: 3 } })
    .rotate(270)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 78 })
    .toBuffer();
}

/** A photograph as WebP. */
export async function webpPhoto(document: SampleDocument): Promise<Uint8Array> {
  return (await firstPhoto(document)).webp({ quality: 72, effort: 2 }).toBuffer();
}

/** The insurance card as a PNG from a flatbed scanner, 200 dpi. */
export async function insuranceCardPng(): Promise<Uint8Array> {
  const shaper = await sampleShaper();
  const { width, height, pixels } = await firstPicture([drawnPage(CARD_SIZE, drawInsuranceCard, shaper)], shaper, 200);
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .withMetadata({ density: 200 })
    .toBuffer();
}

function pagesOf(documents: readonly SampleDocument[], shaper: Shaper): TypesetPage[] {
  return documents.flatMap((document) => typesetDocument(document, shaper).pages);
}

async function firstPicture(pages: readonly TypesetPage[], shaper: Shaper, dpi: number): Promise<PageImage> {
  for await (const picture of picturesOf(pages.slice(0, 1), shaper, dpi)) return picture;
  throw new Error('a document has a page');
}

async function firstPhoto(document: SampleDocument): Promise<Sharp> {
  const shaper = await sampleShaper();
  return photographPage(await firstPicture(pagesOf([document], shaper), shaper, PHOTO_DPI), document.title);
}

/** A PDF of pages that were pictured, each as a JPEG. */
async function picturePdf(
  documents: readonly SampleDocument[],
  dpi: number,
  jpegOf: (print: PageImage, pageIndex: number) => Promise<Uint8Array>,
  info: DocumentInfo,
): Promise<Uint8Array> {
  const shaper = await sampleShaper();
  const pages = pagesOf(documents, shaper);
  const sink = memorySink();
  const pdf = createPicturePdf(sink);
  let at = 0;
  for await (const print of picturesOf(pages, shaper, dpi)) {
    const jpeg = readJpegInfo(await jpegOf(print, at));
    const size = pages[at]?.size;
    if (!jpeg || !size) throw new Error('a page gives a picture');
    const { width, height, components, data } = jpeg;
    pdf.addPage({ width, height, colors: components === 1 ? 'gray' : 'rgb', bits: 8, encoding: 'jpeg', data }, size, 1);
    at += 1;
  }
  pdf.end(info);
  return sink.bytes();
}
