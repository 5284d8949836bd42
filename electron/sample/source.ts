/** The ways in which paper of the sample case reaches the computer: one function a kind of file, each gives its bytes. */
import { type PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { printed } from './as-ink.ts';
import { drawSheets, drawSideways, emptyPdf } from './as-pdf.ts';
import type { Paper } from './document.ts';
import { encrypted } from './encrypt.ts';
import { photographed } from './photo.ts';
import { faxed, scanned } from './scan.ts';
import { tiffOf } from './tiff.ts';
import { type Sheet, SIZES, typeset } from './typeset.ts';

/** What lies in one file, one paper after the other. */
export type Papers = readonly [Paper, ...Paper[]];

/** Typed pages, with their text. */
export async function typed(papers: Papers, day: string): Promise<Uint8Array> {
  const [{ title, house }] = papers;
  const document = await emptyPdf(title, day, house.name || 'Word processor');
  drawSheets(document, papers.flatMap(typeset));
  return document.save();
}

/** A form with filled fields and the stamp of whoever received it. */
export async function filledForm(paper: Paper, day: string): Promise<Uint8Array> {
  const document = await emptyPdf(paper.title, day, paper.house.name);
  drawSheets(document, typeset(paper));
  stampReceived(document, `RECEIVED ${day}`);
  return document.save();
}

/** A chart whose middle part lies sideways under `/Rotate 90`, locked with a password. */
export async function lockedChart(
  chart: Paper,
  sideways: Paper,
  rest: Paper,
  day: string,
  password: string,
): Promise<Uint8Array> {
  const document = await emptyPdf(chart.title, day, chart.house.name);
  drawSheets(document, typeset(chart));
  drawSideways(document, typeset(sideways));
  drawSheets(document, typeset(rest));
  return encrypted(await document.save(), password);
}

/** Pages from an office scanner: pictures only, no text. */
export async function scannedPdf(papers: Papers, day: string): Promise<Uint8Array> {
  const sheets = papers.flatMap(typeset);
  const pictures = await Promise.all(sheets.map((sheet, at) => scanned(sheet, `${papers[0].title} ${at}`)));
  return pictureDocument('Scan', day, sheets, pictures);
}

/** Pages from a fax archive, in one TIFF. */
export async function faxTiff(paper: Paper): Promise<Uint8Array> {
  return tiffOf(await Promise.all(typeset(paper).map((sheet, at) => faxed(sheet, `${paper.title} ${at}`))));
}

/** Photographs that a telephone gathered in one PDF. */
export async function photographedPdf(paper: Paper, day: string): Promise<Uint8Array> {
  const sheets = typeset(paper);
  const pictures = await Promise.all(
    sheets.map((sheet, at) => photographed(sheet, `${paper.title} ${at}`).jpeg({ quality: 74 }).toBuffer()),
  );
  return pictureDocument('Photographs', day, sheets, pictures);
}

/** A photograph as a telephone stores it: on its side, with the EXIF mark that sets it upright (orientation 6). */
export async function sidewaysJpeg(paper: Paper): Promise<Uint8Array> {
  const picture = await firstPhoto(paper).raw().toBuffer({ resolveWithObject: true });
  const { width, height } = picture.info;
  return sharp(picture.data, { raw: { width, height, channels: 3 } })
    .rotate(270)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 78 })
    .toBuffer();
}

export const webpPhoto = (paper: Paper): Promise<Uint8Array> => firstPhoto(paper).webp({ quality: 72, effort: 2 }).toBuffer();

/** A card laid on the glass of a scanner, 200 dpi. */
export async function flatPng(sheet: Sheet): Promise<Uint8Array> {
  const { width, height, pixels } = printed(sheet, 200);
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .withMetadata({ density: 200 })
    .toBuffer();
}

function firstPhoto(paper: Paper): Sharp {
  const [sheet] = typeset(paper);
  if (!sheet) throw new Error('A paper has a page.');
  return photographed(sheet, paper.title);
}

async function pictureDocument(
  title: string,
  day: string,
  sheets: readonly Sheet[],
  pictures: readonly Uint8Array[],
): Promise<Uint8Array> {
  const document = await emptyPdf(title, day, 'Document scanner');
  for (const [at, bytes] of pictures.entries()) {
    const { width, height } = sheets[at] ?? { width: SIZES.letter[0], height: SIZES.letter[1] };
    document.addPage([width, height]).drawImage(await document.embedJpg(bytes), { x: 0, y: 0, width, height });
  }
  return document.save();
}

/** A rubber stamp as an annotation with its own appearance (ISO 32000-2, 12.5.6.12). */
function stampReceived(document: PDFDocument, words: string): void {
  const { context } = document;
  const red = '0.72 0.16 0.14';
  const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica-Bold' });
  const look = context.stream(`q ${red} RG ${red} rg 1.6 w 2 2 176 28 re S BT /F 13 Tf 12 11 Td (${words}) Tj ET Q`, {
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
        Contents: PDFString.of(words),
        AP: { N: context.register(look) },
      }),
    ),
  );
}
