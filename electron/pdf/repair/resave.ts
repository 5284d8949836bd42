import { decode } from '../filters.ts';
import { withEmptyPages } from '../inspection/inspect-file.ts';
import { readPages } from '../pages.ts';
import { PdfFile } from '../pdf-file.ts';
import { Stream } from '../values.ts';
import { type RebuildResult, rebuild } from './rebuild.ts';
import { unlock } from './unlock.ts';

/** Writes a PDF again with another library; null: that library fails too. */
type Resave = (bytes: Uint8Array) => Promise<Uint8Array | null>;

/** Decoded bytes of one content stream that are searched, at most. */
const MAX_CONTENT_BYTES = 2 ** 24;
/** An operator that paints: text, an XObject, a shading, an inline image, a path (ISO 32000-2, annex A). */
const PAINTS = /(?:^|[\s\])>])(?:T[jJ]|Do|sh|EI|[fFSsBb]\*?)(?:\s|$)/;

/** With qpdf, which finds pages without a page tree. */
const withQpdf: Resave = async (bytes) => {
  const unlocked = await unlock(bytes, ['']);
  return unlocked.outcome === 'bytes' ? unlocked.bytes : null;
};

/** With pdf-lib, which reads object streams without cross-references. The empty password bypasses no lock. */
const withPdfLib: Resave = async (bytes) => {
  const { PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
  // Without pages, pdf-lib would add an empty one.
  return document.save({ addDefaultPage: false, updateFieldAppearances: false, useObjectStreams: false });
};

/**
 * Rewrites a PDF that our reader cannot read, first with another library and then with ours. Returns the first result that has
 * more than `pagesSoFar` pages and paints something; `failed`: no library helps. Each library loads when it is needed. Nothing
 * here bounds time and memory: the parent process must.
 */
export async function resave(bytes: Uint8Array, pagesSoFar: number): Promise<RebuildResult> {
  for (const write of [withQpdf, withPdfLib]) {
    const saved = await write(bytes).catch(() => null);
    // A library that loses every content stream still counts the pages.
    if (!saved || !paintsSomething(saved)) continue;
    const rebuilt = rebuild(saved);
    if (rebuilt.outcome === 'bytes' && rebuilt.faults.pages > pagesSoFar)
      return { ...rebuilt, faults: withEmptyPages(rebuilt.faults) };
  }
  return { outcome: 'failed', bomb: false };
}

/** Whether any page has an operator that paints. */
function paintsSomething(bytes: Uint8Array): boolean {
  try {
    const file = new PdfFile(bytes);
    return readPages(file).pages.some(({ dict }) => {
      const contents = file.resolve(dict.get('Contents'));
      const streams = Array.isArray(contents) ? contents.map(file.resolve) : [contents];
      return streams.some(
        (stream) =>
          stream instanceof Stream &&
          PAINTS.test(Buffer.from(decode(stream, file.resolve, MAX_CONTENT_BYTES).bytes).toString('latin1')),
      );
    });
  } catch {
    return false;
  }
}
