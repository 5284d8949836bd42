import { inflateSync } from 'node:zlib';

/** The tables of a WOFF file (W3C, WOFF 1.0) by tag, each inflated on demand. Throws for a missing table. */
export function woffTables(file: Uint8Array): (tag: string) => DataView {
  const view = viewOf(file);
  const entries = new Map<string, number>();
  const count = view.getUint16(12);
  for (let record = 44; record < 44 + 20 * count; record += 20) entries.set(tagAt(view, record), record);
  return (tag) => {
    const record = entries.get(tag);
    if (record === undefined) throw new Error(`the font has no table ${tag}`);
    const [offset, packed, length] = [view.getUint32(record + 4), view.getUint32(record + 8), view.getUint32(record + 12)];
    const bytes = file.subarray(offset, offset + packed);
    return viewOf(packed < length ? inflateSync(bytes) : bytes);
  };
}

/** Four letters that name a table, a script or a feature. */
export function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  );
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
