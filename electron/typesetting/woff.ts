import { inflateSync } from 'node:zlib';

/** The tables of a WOFF file (W3C, WOFF 1.0) by tag, each inflated on demand. Throws for a missing table. */
export function woffTables(file: Uint8Array): (tag: string) => DataView {
  const view = viewOf(file);
  const entries = new Map<string, number>();
  const count = view.getUint16(12);
  for (let at = 44; at < 44 + 20 * count; at += 20) entries.set(tagAt(view, at), at);
  return (tag) => {
    const at = entries.get(tag);
    if (at === undefined) throw new Error(`the font has no table ${tag}`);
    const [offset, packed, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
    const bytes = file.subarray(offset, offset + packed);
    return viewOf(packed < length ? inflateSync(bytes) : bytes);
  };
}

/** Four letters that name a table, a script or a feature. */
export function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
