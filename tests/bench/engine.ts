/**
 * The packet engine as a program, from plain files to a plain file: `node tests/bench/engine.ts OUT.pdf SOURCE.pdf …`.
 * The terminal's own command measures the encryption of the vault.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { assemblePacket } from '../../electron/packet/assemble.ts';
import { typesetGeneratedPages } from '../../electron/packet/front-matter/typeset.ts';
import { reusedBuffer } from '../../electron/packet/record-sources.ts';
import { PdfFile } from '../../electron/pdf/pdf-file.ts';
import { fileSink } from '../file-sink.ts';
import { minimalPlan } from '../unit/packet/minimal-plan.ts';

const [out = '', ...sources] = process.argv.slice(2);
const sink = fileSink(out);
const buffer = reusedBuffer();

function read(path: string): Uint8Array {
  const file = openSync(path, 'r');
  const bytes = buffer(fstatSync(file).size);
  for (let at = 0; at < bytes.length; ) at += readSync(file, bytes, { offset: at });
  closeSync(file);
  return bytes;
}

await assemblePacket({
  plan: minimalPlan(sources.map((_, index) => ({ id: `${index}`, pages: 1 }))),
  sink,
  typeset: typesetGeneratedPages,
  importRecord: async ({ id }, importFile) => ({ source: importFile(new PdfFile(read(sources[Number(id)] ?? ''))), remark: '' }),
  onProgress: () => {},
});
sink.close();
