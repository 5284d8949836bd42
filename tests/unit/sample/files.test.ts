import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { datesFrom } from '../../../electron/sample/dates.ts';
import { DECIDED_PROVIDERS } from '../../../electron/sample/decided/case.ts';
import { sampleFiles } from '../../../electron/sample/files.ts';
import type { SampleFile } from '../../../electron/sample/sample-file.ts';
import { SAMPLE_PROVIDERS } from '../../../electron/sample/texts/case.ts';
import { PartialDate } from '../../../shared/domain/partial-date.ts';
import { RecordKind } from '../../../shared/domain/record.ts';

// Other programs read some thirty files one by one.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const TODAY = '2026-02-27';
const MARK = 'SAMPLE — invented, nobody real';

let folder = '';
const files: SampleFile[] = [];
const pathOf = (file: SampleFile) => join(folder, file.name);
const fileNamed = (name: string) => {
  const file = files.find((one) => one.name === name);
  if (!file) throw new Error(`no file ${name}`);
  return file;
};
const pdfs = () => files.filter(({ name }) => name.endsWith('.pdf'));
const output = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64e6 });
const unlocked = ({ password }: SampleFile) => (password ? ['-upw', password] : []);
const pagesOf = (file: SampleFile) => Number(/^Pages:\s+(\d+)/m.exec(output('pdfinfo', ...unlocked(file), pathOf(file)))?.[1]);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sample-'));
  for await (const file of sampleFiles(datesFrom(TODAY))) {
    files.push(file);
    writeFileSync(pathOf(file), file.bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the files of the sample case', () => {
  test('cover every kind that people bring, each with its own name and content', () => {
    const endings = new Set(files.map(({ name }) => name.split('.').at(-1)));
    expect([...endings].sort()).toEqual(['jpg', 'pdf', 'png', 'tif', 'webp']);
    expect(files.length).toBeGreaterThanOrEqual(25);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    expect(new Set(files.map(({ bytes }) => hash(bytes))).size).toBe(files.length);
  });

  test('pass qpdf without a warning, the locked one with its password', () => {
    for (const file of pdfs()) {
      const { status, stdout, stderr } = spawnSync(
        'qpdf',
        ['--check', ...(file.password ? [`--password=${file.password}`] : []), pathOf(file)],
        {
          encoding: 'utf8',
        },
      );
      expect(`${file.name}: ${status} ${stderr}`, stdout).toBe(`${file.name}: 0 `);
    }
  });

  test('have about a hundred pages, portrait and landscape, A4 and Letter', async () => {
    const tiff = (await sharp(fileNamed('FAX00231.tif').bytes).metadata()).pages ?? 0;
    const pages = pdfs().reduce((sum, file) => sum + pagesOf(file), tiff + 3);
    expect(pages).toBeGreaterThan(90);
    expect(pages).toBeLessThan(140);
    const sizes = pdfs()
      .map((file) => output('pdfinfo', ...unlocked(file), '-l', '99', pathOf(file)))
      .join('\n');
    for (const size of ['612 x 792', '792 x 612', '595.28 x 841.89', '841.89 x 595.28']) expect(sizes).toContain(size);
  });

  test('state on every typed page that they are invented', () => {
    for (const file of pdfs().filter(({ name }) => !name.startsWith('Scan') && !name.startsWith('Photo'))) {
      const pages = output('pdftotext', ...unlocked(file), '-layout', pathOf(file), '-')
        .split('\f')
        .slice(0, -1);
      expect(pages.length, file.name).toBe(pagesOf(file));
      for (const page of pages) expect(page, file.name).toContain(MARK);
    }
  });

  test('use only phone numbers reserved for fiction', () => {
    const text = pdfs()
      .map((file) => output('pdftotext', ...unlocked(file), pathOf(file), '-'))
      .join('\n');
    const numbers = text.match(/\(\d{3}\) \d{3}-\d{4}/g) ?? [];
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) expect(number).toMatch(/^\(555\) 555-01\d\d$/);
  });

  test('include scans without text, a stamped form, and a turned page', () => {
    for (const file of pdfs().filter(({ name }) => name.startsWith('Scan')))
      expect(output('pdftotext', pathOf(file), '-').trim(), file.name).toBe('');
    const form = output('qpdf', '--json', '--json-key=acroform', pathOf(fileNamed('Referral form.pdf')));
    expect(form).toContain('Dr Second, Spine Institute');
    expect(output('qpdf', '--qdf', '--object-streams=disable', pathOf(fileNamed('Referral form.pdf')), '-')).toContain(
      '/Subtype /Stamp',
    );
    const chart = fileNamed('ED visit (protected).pdf');
    expect(output('pdfinfo', ...unlocked(chart), '-l', '99', pathOf(chart))).toMatch(/Page +\d+ rot: +90/);
  });

  test('need the password where one is set', () => {
    const chart = fileNamed('ED visit (protected).pdf');
    expect(spawnSync('pdfinfo', [pathOf(chart)]).status).not.toBe(0);
    expect(pagesOf(chart)).toBeGreaterThan(3);
  });

  test('include a photograph with a rotation tag', async () => {
    const { width, height, orientation } = await sharp(fileNamed('IMG_2087.jpg').bytes).metadata();
    expect(orientation).toBe(6);
    expect(width).toBeGreaterThan(height);
  });

  test('come with notes of a person, and with some unreviewed records', () => {
    for (const { record } of files.filter((file) => file.record.reviewed)) {
      RecordKind.parse(record.kind);
      PartialDate.parse(record.serviceDate);
      expect(record.title).not.toBe('');
      if (record.provider) expect({ ...SAMPLE_PROVIDERS, ...DECIDED_PROVIDERS }).toHaveProperty([record.provider]);
    }
    expect(files.filter((file) => !file.record.reviewed).length).toBeGreaterThanOrEqual(2);
    expect(files.filter(({ record, storyPart }) => storyPart === undefined && record.keyEvent).length).toBeLessThanOrEqual(10);
  });

  test('lack the images, so that the checklist has something to request', () => {
    expect(files.some(({ record }) => record.kind === 'imaging-study')).toBe(false);
  });

  test('are the same bytes for the same day', async () => {
    const again: string[] = [];
    for await (const { bytes } of sampleFiles(datesFrom(TODAY))) again.push(hash(bytes));
    expect(again).toEqual(files.map(({ bytes }) => hash(bytes)));
  });
});
