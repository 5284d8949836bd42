import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPages } from '../../../electron/pdf/pages.ts';
import { PdfFile } from '../../../electron/pdf/pdf-file.ts';
import { createReader } from '../../../electron/reading/reader.ts';
import { forkChild } from '../../../electron/threads/child-process.ts';
import { type Content, openContent } from '../../../electron/vault/content.ts';
import { contentPath } from '../../../electron/vault/vault-paths.ts';
import { makePacket, previewGeneratedPages } from '../../../electron/workers/packet-maker.ts';
import type { WorkerFiles } from '../../../electron/workers/worker-files.ts';
import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import { runProgram } from '../../compare-pages.ts';
import { onePage } from '../pdf/raw-pdf.ts';
import { minimalPlan } from './minimal-plan.ts';

const workers: WorkerFiles = (name) => new URL(`../../../electron/workers/${name}.ts`, import.meta.url);
const page = (words: string) => onePage('/MediaBox[0 0 300 200]', `BT /F 12 Tf 20 100 Td (${words}) Tj ET`);

describe('making a packet in the vault', () => {
  let dir = '';
  let content: Content;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'packet-vault-'));
    content = openContent({ dir, key: new Uint8Array(32).fill(7) });
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const storeContent = (bytes: Uint8Array): string => {
    const writer = content.begin();
    writer.append(bytes);
    return writer.finish().sha256;
  };
  /** A plan whose records have these pages; null: locked. */
  const plan = (...sources: (Uint8Array | null)[]): PacketPlan => {
    const made = minimalPlan(sources.map((_, index) => ({ id: `${index}`, pages: 1 })));
    for (const entry of made.sections[0]?.entries ?? []) {
      const source = sources[Number(entry.id)];
      if (entry.kind === 'record') entry.pagesSha256 = source ? storeContent(source) : null;
    }
    return made;
  };
  const startReader = () => createReader({ workers, startChild: forkChild, content: content.access });
  const make = (
    packetPlan: PacketPlan,
    signal = new AbortController().signal,
    onProgress: (done: number, total: number) => void = () => {},
  ) => makePacket(packetPlan, { content: content.access, workers, startReader, signal, onProgress });
  const read = async (sha256: string) => {
    const path = join(dir, 'packet.pdf');
    writeFileSync(path, content.readAll(sha256));
    expect((await runProgram('qpdf', ['--check', path])).code).toBe(0);
    return (await runProgram('pdftotext', [path, '-'])).out;
  };
  /** The number of files in the vault folder. */
  const files = () => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile()).length;

  test('stores the whole packet, and reports progress', async () => {
    const progress: [number, number][] = [];
    const made = await make(plan(page('First'), page('Second')), undefined, (done, total) => progress.push([done, total]));
    expect(made).toMatchObject({ bytes: content.size(made.sha256), remarks: [] });
    const words = await read(made.sha256);
    expect(words).toContain('First');
    expect(words).toContain('Second');
    expect(readPages(new PdfFile(content.readAll(made.sha256))).pages).toHaveLength(made.pages);
    expect(progress.at(-1)).toEqual([2, 2]);
  });

  test('gives the same bytes for the same plan', async () => {
    const same = plan(page('First'));
    expect((await make(same)).sha256).toBe((await make(same)).sha256);
  });

  test('replaces a locked or unreadable record by one page, and says which', async () => {
    const made = await make(plan(page('First'), null, Buffer.from('%PDF-1.7 and no more'), page('Last')));
    expect(made.remarks).toEqual([
      { recordId: '1', title: 'Record 1', why: 'The file is locked with a password that was not given; it is kept as it is.' },
      {
        recordId: '2',
        title: 'Record 2',
        why: 'No page of this PDF can be read. Ask for it again where it came from.',
      },
    ]);
    const words = await read(made.sha256);
    expect(words).toContain('with a password that was not given');
    expect(words).toContain('Last');
  });

  test('recovers pages whose import fails, and reports what is lost', async () => {
    const broken = Buffer.from(page('Mended'))
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7');
    const made = await make(plan(page('First'), Buffer.from(broken, 'latin1'), page('Last')));
    expect(made.remarks).toEqual([]);
    expect(await read(made.sha256)).toMatch(/First[\s\S]*Mended[\s\S]*Last/);
  });

  test('leaves nothing but the unfinished file in the vault after cancellation', async () => {
    const packetPlan = plan(...Array.from({ length: 20 }, (_, index) => page(`Page ${index}`)));
    const before = files();
    const stop = new AbortController();
    const making = make(packetPlan, stop.signal, () => stop.abort(new Error('cancelled')));
    await expect(making).rejects.toThrow('cancelled');
    const finished =
      files() - before - readdirSync(dir, { recursive: true }).filter((name) => `${name}`.includes('incoming/')).length;
    expect(finished).toBeLessThanOrEqual(0);
  });

  test('a missing or damaged file costs its record alone, by name', async () => {
    const packetPlan = plan(page('First'), page('Damaged'), page('Missing'), page('Last'));
    const stored = packetPlan.sections.flatMap(({ entries }) =>
      entries.map((entry) => (entry.kind === 'record' ? (entry.pagesSha256 ?? '') : '')),
    );
    for (const entry of packetPlan.sections[0]?.entries ?? [])
      if (entry.kind === 'record') entry.sourceSha256 = entry.pagesSha256 ?? entry.sourceSha256;
    const damaged = contentPath(dir, stored[1] ?? '');
    const bytes = readFileSync(damaged);
    writeFileSync(damaged, bytes.fill(0, bytes.length - 40));
    rmSync(contentPath(dir, stored[2] ?? ''));
    const made = await make(packetPlan);
    const why = 'Its file in the vault is damaged or missing, and cannot be read.';
    expect(made.remarks).toEqual([
      { recordId: '1', title: 'Record 1', why },
      { recordId: '2', title: 'Record 2', why },
    ]);
    expect(await read(made.sha256)).toMatch(/First[\s\S]*cannot be read[\s\S]*cannot be read[\s\S]*Last/);
  });

  test('pages that cannot be read are made anew from their source', async () => {
    const source = Buffer.from(page('From the source'))
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7');
    const packetPlan = plan(page('First'), page('Stored'));
    const entry = packetPlan.sections[0]?.entries.find(({ id }) => id === '1');
    if (entry?.kind !== 'record') throw new Error('the plan has a second record');
    entry.sourceSha256 = storeContent(Buffer.from(source, 'latin1'));
    rmSync(contentPath(dir, entry.pagesSha256 ?? ''));
    const made = await make(packetPlan);
    expect(made.remarks).toEqual([]);
    expect(await read(made.sha256)).toMatch(/First[\s\S]*From the source/);
  });

  test('gives up after a few attempts when pages keep failing', async () => {
    const entry = join(dir, 'worker.mjs');
    writeFileSync(
      entry,
      "import { parentPort } from 'node:worker_threads';parentPort.postMessage({ type: 'done', out: { failed: [{ pagesSha256: 'a', from: { sha256: 'a', repair: true } }] } });",
    );
    let attempts = 0;
    const making = makePacket(plan(page('First')), {
      content: content.access,
      workers: () => {
        attempts++;
        return pathToFileURL(entry);
      },
      startReader: () => ({ read: async () => ({ outcome: 'refused', why: 'damaged' }), close: async () => {} }),
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    await expect(making).rejects.toThrow('after 3 attempts');
    expect(attempts).toBe(3);
  });

  test('shows the generated pages alone before the packet is made', async () => {
    const { bytes } = await previewGeneratedPages(plan(page('First'), null), workers);
    expect(readPages(new PdfFile(bytes)).pages.length).toBeGreaterThanOrEqual(3);
  });
});
