import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { pages } from '../renderer/pages/pages.ts';
import { clientInPage } from './e2e/client.ts';
import { root, startHost } from './e2e/host.ts';
import { makeSample } from './e2e/make-sample.ts';
import { findChromium } from './required-programs.ts';

const folder = join(root, '.readme');

/** `npm run screenshots`: the pictures of the README, of the sample case in the real application. */
async function takeAll(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'second-look-screens-'));
  await makeSample(home);
  const host = await startHost(home);
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  mkdirSync(folder, { recursive: true });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 860 },
      deviceScaleFactor: 2,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    await page.goto(host.address);
    const { at, decidedAt, recordId } = await openSample(page, host.origin);
    await take(page, at(''), 'overview');
    await take(page, at(`records/${recordId}`), 'records');
    await take(page, at('packets'), 'packet');
    await take(page, decidedAt('opinions/comparison'), 'side-by-side');
    await take(page, decidedAt('decision'), 'decision');
    await page.emulateMedia({ colorScheme: 'dark' });
    await take(page, at(''), 'overview-dark');
    await firstPage(home);
  } finally {
    await browser.close();
    await host.stop();
    rmSync(home, { recursive: true, force: true });
  }
  console.log(`In ${folder}: ${readdirSync(folder).join(', ')}`);
}

/** Opens the sample vault without first-visit hints; returns the addresses of its two cases and one record. */
async function openSample(page: Page, origin: string) {
  const api = clientInPage(page);
  await api.vault.openSample();
  for (const { hint } of Object.values(pages)) if (hint) await api.hints.dismiss({ hint: hint.name });
  const [sample, decided] = await api.cases.list();
  const [record] = sample ? await api.records.search({ caseId: sample.id, text: 'spondylolisthesis' }) : [];
  const ofCase = (id?: string) => (place: string) => `${origin}/cases/${id}/${place}`;
  return { at: ofCase(sample?.id), decidedAt: ofCase(decided?.id), recordId: record?.id ?? '' };
}

/** Takes a picture of a page once everything on it is loaded. */
async function take(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState('load');
  await page.locator('main h1').first().waitFor();
  // A document viewer appears after its page, so its drawing is awaited again.
  await drawn(page);
  await page.waitForTimeout(1500);
  await drawn(page);
  await save(await page.screenshot(), name);
}

/** Waits until pictures are loaded and pages are drawn. The event stream never ends, so “network idle” never comes. */
const drawn = (page: Page) =>
  page.waitForFunction(
    () =>
      [...document.images].every((image) => image.complete) &&
      [...document.querySelectorAll('[data-page="1"]')].every((sheet) => sheet.querySelector('canvas')) &&
      !document.querySelector('[aria-busy=true], main .mantine-Loader-root'),
  );

/** The first page of the packet, as printed. */
async function firstPage(home: string): Promise<void> {
  const demo = spawnSync(process.execPath, ['electron/cli.ts', 'demo', '--out', home], { cwd: root, stdio: 'inherit' });
  const pdfName = readdirSync(home).find((name) => name.endsWith('.pdf'));
  if (demo.status !== 0 || !pdfName) throw new Error('The demo made no packet.');
  const drawn = spawnSync('pdftoppm', ['-r', '110', '-f', '1', '-l', '1', '-png', join(home, pdfName)], {
    maxBuffer: 64 * 1024 * 1024,
  });
  await save(drawn.stdout, 'packet-page');
}

/** A palette keeps the files small, because the screens have few colors. */
const save = (png: Uint8Array, name: string) =>
  sharp(png)
    .resize({ width: 1280, withoutEnlargement: true })
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(join(folder, `${name}.png`));

await takeAll();
