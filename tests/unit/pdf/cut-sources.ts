import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { inTemporaryFolder, makeMinimalPacket } from '../packet/minimal-packet.ts';
import { typedPdf } from '../reading/invented-pdfs.ts';

const PAGES = 5;
const LINES = 30;

/** Pages full of different lines: each is large enough for a cut to fall into it. */
const typed = () =>
  typedPdf(
    Array.from({ length: PAGES }, (_, page) =>
      Array.from({ length: LINES }, (_, line) => `Page ${page + 1}, line ${line + 1}: ${Math.sin(page * LINES + line)}`),
    ),
  );

async function scanned(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < PAGES; page++) {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const jpeg = await sharp({ create: { width: 200, height: 260, channels: 3, background: '#888', noise } })
      .jpeg()
      .toBuffer();
    document.addPage([200, 260]).drawImage(await document.embedJpg(jpeg));
  }
  return document.save({ useObjectStreams: false });
}

async function filledForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < PAGES; page++) {
    const sheet = document.addPage([300, 400]);
    sheet.drawText(`Sheet ${page + 1}`, { x: 30, y: 360, font });
    const field = document.getForm().createTextField(`field${page}`);
    field.setText(`Answer ${page + 1}`);
    field.addToPage(sheet, { x: 30, y: 200, width: 200, height: 40 });
  }
  return document.save();
}

const packetOf = (source: Uint8Array): Promise<Uint8Array> =>
  inTemporaryFolder(async (dir) => {
    const path = join(dir, 'packet.pdf');
    await makeMinimalPacket(path, [source]);
    return new Uint8Array(readFileSync(path));
  });

const withQpdf = (bytes: Uint8Array, ...options: string[]): Promise<Uint8Array> =>
  inTemporaryFolder(async (dir) => {
    const [from, to] = [join(dir, 'from.pdf'), join(dir, 'to.pdf')];
    writeFileSync(from, bytes);
    execFileSync('qpdf', [...options, from, to]);
    return new Uint8Array(readFileSync(to));
  });

/** PDFs of several writers, every page of which shows something. */
export async function sourcesToCut(): Promise<Record<string, Uint8Array>> {
  const [text, scan, form] = [await typed(), await scanned(), await filledForm()];
  return {
    'text with object streams': text,
    scan,
    form,
    'packet of text': await packetOf(text),
    'text, linearized': await withQpdf(text, '--linearize'),
    'text, linearized, without object streams': await withQpdf(text, '--linearize', '--object-streams=disable'),
    'text, without object streams': await withQpdf(text, '--object-streams=disable'),
    'text, not compressed': await withQpdf(text, '--qdf', '--object-streams=disable'),
    'scan, linearized': await withQpdf(scan, '--linearize', '--object-streams=generate'),
    'form, without object streams': await withQpdf(form, '--object-streams=disable'),
    'text, encrypted': await withQpdf(text, '--encrypt', '', 'owner', '256', '--'),
    'text, encrypted, linearized': await withQpdf(text, '--linearize', '--encrypt', '', 'owner', '128', '--use-aes=y', '--'),
  };
}
