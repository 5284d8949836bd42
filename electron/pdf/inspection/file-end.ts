/**
 * Whether a file ends before its end: objects follow its last `startxref` and `%%EOF` (ISO 32000-2, 7.5.5), or it has neither.
 * A linearized file, and one with updates, has such an end in its middle too.
 */
export function endsEarly(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = Math.max(buffer.lastIndexOf('%%EOF'), buffer.lastIndexOf('startxref'));
  return end < 0 || /\d\s+\d+\s+obj\b/.test(buffer.toString('latin1', end, Math.min(buffer.length, end + SEARCHED)));
}

/** Bytes behind an end in which the next object begins, if there is one. */
const SEARCHED = 64 * 1024;
