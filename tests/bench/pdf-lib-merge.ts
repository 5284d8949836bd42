/** pdf-lib as its documentation shows it, for comparison: `node tests/bench/pdf-lib-merge.ts OUT.pdf SOURCE.pdf …`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';

const [out = '', ...sources] = process.argv.slice(2);
const merged = await PDFDocument.create();
for (const source of sources) {
  const document = await PDFDocument.load(readFileSync(source));
  for (const page of await merged.copyPages(document, document.getPageIndices())) merged.addPage(page);
}
writeFileSync(out, await merged.save());
