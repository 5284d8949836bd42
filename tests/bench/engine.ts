/**
 * The packet engine as a program of its own, from plain files to a plain file: `node tests/bench/engine.ts OUT.pdf SOURCE.pdf …`.
 * The vault's encryption is measured by the terminal's own command.
 */
import { readFileSync } from 'node:fs';
import { assemble } from '../../electron/packet/assemble.ts';
import { PdfFile } from '../../electron/packet/pdf/file.ts';
import { fileSink } from '../../electron/packet/sink.ts';
import { typeset } from '../../electron/packet/type/typeset.ts';
import { planOf } from '../unit/packet/plan.ts';

const [out = '', ...sources] = process.argv.slice(2);
const sink = fileSink(out);
await assemble({
  plan: planOf(sources.map((_, index) => ({ id: `${index}`, pages: 1 }))),
  sink,
  typeset,
  climb: async ({ id }, taking) => ({ source: taking(new PdfFile(readFileSync(sources[Number(id)] ?? ''))), remark: '' }),
  onProgress: () => {},
});
sink.close();
