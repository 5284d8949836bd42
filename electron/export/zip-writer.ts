import { CENTRAL_HEADER, END_LOCATOR_64, END_RECORD, END_RECORD_64, LOCAL_HEADER, MAX_UINT32 } from './zip-format.ts';

/**
 * Writes a ZIP (PKWARE APPNOTE 6.3.10) chunk by chunk. Files are stored uncompressed; size and checksum come before each file,
 * so that readers without seeking can unpack it. ZIP64 (section 4.5.3) holds files and offsets of 4 GB or more.
 */

/** A file of a ZIP. Its length and checksum are known before the content is written. */
export interface ZipFile {
  /** With `/` between folders. */
  path: string;
  bytes: number;
  crc32: number;
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Made on Unix, where files have modes; by section 4.4.2. */
const MADE_BY = (3 << 8) | 45;
/** 2.0: folders; 4.5: ZIP64. Section 4.4.3. */
const NEEDS = 20;
const NEEDS_64 = 45;
/** The path is UTF-8: section 4.4.4, bit 11. */
const UTF_8 = 0x0800;
/** A file that its owner reads and writes. */
const MODE = 0o100600 * 0x10000;

const MAX_UINT16 = 0xffff;

/** Numbers of 2, 4 and 8 bytes, the lowest byte first. */
function fields(...numbers: (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array {
  const buffer = Buffer.alloc(numbers.reduce((sum, [bytes]) => sum + bytes, 0));
  let offset = 0;
  for (const [bytes, value] of numbers) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), offset);
    else buffer.writeUIntLE(value, offset, bytes);
    offset += bytes;
  }
  return buffer;
}

/** A day as MS-DOS wrote it; midnight. */
const dosDate = (day: string): number => {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return ((Math.max(0, year - 1980) & 0x7f) << 9) | (month << 5) | date;
};

type WrittenFile = Omit<ZipFile, 'content'> & { name: Uint8Array; offset: number };

/** What the head of a file and its entry in the list at the end have in common. `wide`: as ZIP64. */
const commonFields = ({ bytes, crc32, name }: Omit<WrittenFile, 'at'>, day: number, wide: boolean, extra: number) =>
  [
    [2, wide ? NEEDS_64 : NEEDS],
    [2, UTF_8],
    [2, 0],
    [2, 0],
    [2, day],
    [4, crc32],
    [4, wide ? MAX_UINT32 : bytes],
    [4, wide ? MAX_UINT32 : bytes],
    [2, name.length],
    [2, extra],
  ] as const;

function localHeader(file: Omit<WrittenFile, 'at'>, day: number): Uint8Array {
  const wide = file.bytes >= MAX_UINT32;
  const extra = wide ? fields([2, 1], [2, 16], [8, file.bytes], [8, file.bytes]) : new Uint8Array();
  return Buffer.concat([fields([4, LOCAL_HEADER], ...commonFields(file, day, wide, extra.length)), file.name, extra]);
}

function centralHeader(file: WrittenFile, day: number): Uint8Array {
  const wide = file.bytes >= MAX_UINT32 || file.offset >= MAX_UINT32;
  const extra = wide ? fields([2, 1], [2, 24], [8, file.bytes], [8, file.bytes], [8, file.offset]) : new Uint8Array();
  const trailer = fields([2, 0], [2, 0], [2, 0], [4, MODE], [4, wide ? MAX_UINT32 : file.offset]);
  return Buffer.concat([
    fields([4, CENTRAL_HEADER], [2, MADE_BY], ...commonFields(file, day, wide, extra.length)),
    trailer,
    file.name,
    extra,
  ]);
}

/** The end: how many files, and where their list is. */
function endOfArchive(files: number, bytes: number, offset: number): Uint8Array {
  const wide = files >= MAX_UINT16 || bytes >= MAX_UINT32 || offset >= MAX_UINT32;
  const trailer: (readonly [4 | 2, number])[] = [
    [2, 0],
    [2, 0],
    [2, Math.min(files, MAX_UINT16)],
    [2, Math.min(files, MAX_UINT16)],
    [4, Math.min(bytes, MAX_UINT32)],
    [4, Math.min(offset, MAX_UINT32)],
    [2, 0],
  ];
  const usual = fields([4, END_RECORD], ...trailer);
  if (!wide) return usual;
  return Buffer.concat([
    fields(
      [4, END_RECORD_64],
      [8, 44],
      [2, MADE_BY],
      [2, NEEDS_64],
      [4, 0],
      [4, 0],
      [8, files],
      [8, files],
      [8, bytes],
      [8, offset],
    ),
    fields([4, END_LOCATOR_64], [4, 0], [8, offset + bytes], [4, 1]),
    usual,
  ]);
}

/**
 * The bytes of a ZIP of these files, in their order. All files have the same day, so the same files always give the same
 * bytes.
 */
export async function* zipChunks(files: AsyncIterable<ZipFile>, day: string): AsyncGenerator<Uint8Array> {
  const written: WrittenFile[] = [];
  const date = dosDate(day);
  let offset = 0;
  for await (const { path, bytes, crc32, content } of files) {
    const file: WrittenFile = { path, bytes, crc32, name: Buffer.from(path, 'utf8'), offset };
    const begin = localHeader(file, date);
    yield begin;
    let left = bytes;
    for await (const chunk of content) {
      left -= chunk.length;
      yield chunk;
    }
    if (left !== 0) throw new Error('A file of the ZIP is not as long as it was.');
    written.push(file);
    offset += begin.length + bytes;
  }
  let list = 0;
  for (const file of written) {
    const entry = centralHeader(file, date);
    list += entry.length;
    yield entry;
  }
  yield endOfArchive(written.length, list, offset);
}
