import { fileTypeFromBuffer } from 'file-type';
import type { SourceFormat } from '../../shared/domain/record.ts';
import { heifKind } from './heif-kind.ts';

/** Bytes of a file's beginning that detection reads. */
export const HEAD_BYTES = 64 * 1024;

type Detection =
  | { accepted: true; format: SourceFormat }
  /** `perhapsPdf`: a text or unknown bytes, behind which a PDF may begin. */
  | { accepted: false; why: string; perhapsPdf?: true };

type Refusal = Extract<Detection, { accepted: false }>;

const PICTURES: Record<string, SourceFormat> = { jpg: 'jpeg', png: 'png', apng: 'png', tif: 'tiff', webp: 'webp', heic: 'heic' };

const TO_PDF = 'Open it in the program it was made with, save or print it as a PDF, and add that.';
const TO_PICTURE = 'Save it as a JPEG or PNG picture and add that.';
const UNPACK = 'Second Look cannot open archives yet: unpack it and add what is inside.';
// SECURITY: 23
const NEVER = 'Programs are never imported.';
const IMAGING = 'Imaging files are not read yet: add the report of the examination as a PDF.';

const HANDED_OVER: [string, string] = ['a case that was handed over', 'Import it under All cases, “Import a case”.'];
const AVIF: [string, string] = ['an AVIF picture', TO_PICTURE];

/** What a refused file is, and what to do about it; by the extension that file-type gives to its content. */
const REFUSED: Record<string, [what: string, todo: string]> = {
  zip: ['a ZIP archive', UNPACK],
  rar: ['a RAR archive', UNPACK],
  '7z': ['a 7-Zip archive', UNPACK],
  gz: ['a compressed archive', UNPACK],
  bz2: ['a compressed archive', UNPACK],
  xz: ['a compressed archive', UNPACK],
  tar: ['a TAR archive', UNPACK],
  iso: ['a disc image', UNPACK],
  docx: ['a Word document', TO_PDF],
  dotx: ['a Word document', TO_PDF],
  docm: ['a Word document', TO_PDF],
  odt: ['a text document', TO_PDF],
  rtf: ['a text document (RTF)', TO_PDF],
  xlsx: ['an Excel table', TO_PDF],
  xlsm: ['an Excel table', TO_PDF],
  ods: ['a table', TO_PDF],
  pptx: ['a PowerPoint presentation', TO_PDF],
  odp: ['a presentation', TO_PDF],
  cfb: ['an older Office document', TO_PDF],
  epub: ['an electronic book', TO_PDF],
  ps: ['a PostScript document', TO_PDF],
  eps: ['a PostScript drawing', TO_PDF],
  gif: ['a GIF picture', TO_PICTURE],
  bmp: ['a BMP picture', TO_PICTURE],
  avif: AVIF,
  jxl: ['a JPEG XL picture', TO_PICTURE],
  jp2: ['a JPEG 2000 picture', TO_PICTURE],
  jpx: ['a JPEG 2000 picture', TO_PICTURE],
  ico: ['an icon', TO_PICTURE],
  psd: ['a Photoshop picture', TO_PICTURE],
  cr2: ['a raw camera picture', TO_PICTURE],
  cr3: ['a raw camera picture', TO_PICTURE],
  nef: ['a raw camera picture', TO_PICTURE],
  arw: ['a raw camera picture', TO_PICTURE],
  dng: ['a raw camera picture', TO_PICTURE],
  dcm: ['a medical image (DICOM)', IMAGING],
  exe: ['a program', NEVER],
  elf: ['a program', NEVER],
  macho: ['a program', NEVER],
  msi: ['a program', NEVER],
  deb: ['a program', NEVER],
  rpm: ['a program', NEVER],
  apk: ['a program', NEVER],
  jar: ['a program', NEVER],
  class: ['a program', NEVER],
  wasm: ['a program', NEVER],
  sqlite: ['a database', 'Second Look reads documents and pictures only.'],
};

/**
 * The format of a file, by its content and never by its name. `head` is its beginning (HEAD_BYTES, or all of a shorter file), `size`
 * its length in bytes. A refusal says why in words for the person.
 */
export async function detectFormat(head: Uint8Array, size: number): Promise<Detection> {
  if (size === 0) return refuse('This file is empty (0 bytes). Ask for it again where it came from.');
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, HEAD_BYTES)).toString('latin1');
  if (start.startsWith('%PDF')) return { accepted: true, format: 'pdf' };
  if (/^(MZ|#!|\x7fELF)/.test(start)) return refusal(['a program', NEVER]);
  if (start.startsWith('age-encryption.org/v1')) return refusal(HANDED_OVER);

  const heif = heifKind(start);
  if (heif === 'heic') return { accepted: true, format: 'heic' };
  if (heif) return refusal(heif === 'avif' ? AVIF : ['a HEIF picture of a rare kind', TO_PICTURE]);
  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  if (type) {
    const picture = PICTURES[type.ext];
    if (picture) return { accepted: true, format: picture };
    const known = REFUSED[type.ext];
    if (known) return refusal(known);
    if (type.mime.startsWith('video/')) return refusal(['a film', 'Second Look reads documents and pictures only.']);
    if (type.mime.startsWith('audio/')) return refusal(['a sound recording', 'Second Look reads documents and pictures only.']);
  }

  // file-type needs a TIFF's directory, which often lies at the very end (TIFF 6.0 section 2; 43: BigTIFF).
  if (/^(II[*+]\0|MM\0[*+])/.test(start)) return { accepted: true, format: 'tiff' };

  const trimmed = start.replace(/^(\xef\xbb\xbf|\s)+/, '');
  // SECURITY: 13 — markup can carry scripts, so no markup is imported.
  if (trimmed.startsWith('<') && !HEADER.test(start)) return { ...refusal(markup(trimmed)), perhapsPdf: true };
  const text = isPlainText(head);
  if (containsPdf(start, text)) return { accepted: true, format: 'pdf' };
  if (/^[{[]/.test(trimmed) && trimmed.includes('"resourceType"')) return refusal(['a health data export (FHIR)', TO_PDF]);
  if (text) return { ...refusal(['a plain text', TO_PDF]), perhapsPdf: true };
  if (type) return refuse(`This is a file of the kind “${type.ext}”. Second Look reads PDF documents and pictures only.`);
  const why = 'This is not a document or picture that Second Look knows, or it is damaged. Ask for it as a PDF.';
  return { accepted: false, why, perhapsPdf: true };
}

function markup(text: string): [string, string] {
  const first = text.slice(0, 4096);
  if (/<svg[\s>]/i.test(first)) return ['a drawing (SVG)', TO_PICTURE];
  if (/<ClinicalDocument[\s>]/.test(first)) return ['a health summary as data (C-CDA)', TO_PDF];
  if (/<(!doctype html|html|head|body)[\s>]/i.test(first)) return ['a web page (HTML)', TO_PDF];
  return ['a data file (XML)', TO_PDF];
}

/** An object that is a dictionary, at the beginning of a line (ISO 32000-2, 7.3.10). */
const OBJECT = /(?:^|[\r\n])[ \t]{0,8}\d{1,10}[ \t]{1,8}\d{1,5}[ \t]{1,8}obj\s{0,8}<<\s{0,8}\//;
/** The header before the first object; or nothing but comments. */
const HEADER = /%PDF-\d\.\d\s{1,8}(?:%[^\r\n]{0,200}\s{1,8}){0,8}\d{1,10} \d{1,5} obj\b/;
const COMMENTS = /^\s{0,8}(?:%[^\r\n]{0,200}\s{1,8}){0,8}\d{1,10} \d{1,5} obj\s{0,8}<<\s{0,8}\//;

/**
 * Whether a file is a PDF without a header, or with bytes of a sender, gateway or mailer before the header. Readers open such a file
 * by its objects, and so do the recovery steps. A plain text may merely quote a PDF: its objects must begin at once, or right after a
 * header.
 */
function containsPdf(start: string, text: boolean): boolean {
  if (text) return COMMENTS.test(start) || HEADER.test(start);
  return OBJECT.test(start) || start.slice(0, 1024).includes('%PDF-');
}

/** Whether a PDF begins in this part of a file: a header before an object. */
export const containsPdfHeader = (part: Uint8Array): boolean =>
  HEADER.test(Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1'));

/** Whether the bytes are UTF-8 without control characters. The last character may be incomplete. */
function isPlainText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return !/[^\P{Cc}\s]/u.test(text);
  } catch {
    return false;
  }
}

function refusal([what, todo]: readonly [string, string]): Refusal {
  return refuse(`This is ${what}. ${todo}`);
}

function refuse(why: string): Refusal {
  return { accepted: false, why };
}
