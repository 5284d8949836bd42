import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { type AssembledPacket, assemblePacket } from '../../../electron/packet/assemble.ts';
import type { Typeset } from '../../../electron/packet/typeset-result.ts';
import { PdfFile } from '../../../electron/pdf/pdf-file.ts';
import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import { fileSink } from '../../file-sink.ts';
import { minimalPlan } from './minimal-plan.ts';

/** The least to typeset: a front page, a page for each note or notice, a manifest page, and footers. */
const minimalTypeset: Typeset = async (plan, taken) => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = (words: string) =>
    document.addPage([612, 792]).drawText(words.replace(/[^\x20-\x7e]/g, '?'), { x: 72, y: 700, size: 12, font });
  page('Front page');
  const entries = new Map<string, number>();
  const starts = new Map<string, number>();
  let total = 1;
  for (const { id, pages, remark } of taken) {
    starts.set(id, total + 1);
    total += pages;
    if (pages > 0) continue;
    entries.set(id, 1);
    page(remark === '' ? `Note ${id}` : remark);
    total++;
  }
  page('Manifest');
  total++;
  return {
    bytes: await document.save({ useObjectStreams: false }),
    frontMatter: [{ title: 'Front page', pages: 1 }],
    entries,
    sealedPages: 0,
    manifestPages: 1,
    links: plan.sections.flatMap(({ entries: all }) =>
      all.map((entry) => ({
        page: 0,
        rect: [72, 690, 200, 715] as [number, number, number, number],
        target: starts.get(entry.id) ?? 1,
      })),
    ),
    total,
    footer: (id, at) => Buffer.from(`BT /F 8 Tf 6 10 Td (Packet page ${(starts.get(id) ?? 0) + at} of ${total}) Tj ET`),
    footerFonts: new Map([['F', font.ref.objectNumber]]),
  };
};

/** Makes a packet file from PDFs, without recovery. */
export async function makeMinimalPacket(
  path: string,
  sources: readonly Uint8Array[],
  paper?: PacketPlan['paper'],
): Promise<AssembledPacket> {
  const sink = fileSink(path);
  try {
    return await assemblePacket({
      plan: minimalPlan(
        sources.map((_, index) => ({ id: `${index}`, pages: 1 })),
        paper,
      ),
      sink,
      typeset: minimalTypeset,
      importRecord: async (record, importFile) => ({
        source: importFile(new PdfFile(sources[Number(record.id)] ?? new Uint8Array())),
        remark: '',
      }),
      onProgress: () => {},
    });
  } finally {
    sink.close();
  }
}

/** Runs a function with a temporary folder. */
export async function inTemporaryFolder<T>(run: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'packet-'));
  try {
    return await run(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
