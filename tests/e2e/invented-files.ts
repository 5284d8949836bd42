import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PDFDocument, StandardFonts } from 'pdf-lib';

/** Writes a PDF into `folder`, encrypted if there is a password; returns its path. Each page has the line and its number. */
export async function createPdf(
  folder: string,
  name: string,
  line: string,
  { pages = 1, password }: { pages?: number; password?: string } = {},
): Promise<string> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) {
    document.addPage([612, 792]).drawText(`${line}, page ${page}`, { x: 72, y: 700, size: 14, font });
  }
  if (password) document.encrypt({ userPassword: password });
  const path = join(folder, name);
  writeFileSync(path, await document.save());
  return path;
}

/** Adds files on the records page by its button and the file dialog. */
export async function addRecords(page: Page, files: string[]): Promise<void> {
  const direct = page.getByRole('button', { name: 'Choose files' });
  const byMenu = page.getByRole('button', { name: 'Add records' });
  const list = page.getByRole('grid', { name: 'Records' });
  await page.getByRole('heading', { name: 'No records yet' }).or(list).waitFor();
  const choosing = page.waitForEvent('filechooser');
  if (await direct.isVisible()) await direct.click();
  else {
    await byMenu.click();
    await page.getByRole('menuitem', { name: 'Choose files' }).click();
  }
  await (await choosing).setFiles(files);
}
