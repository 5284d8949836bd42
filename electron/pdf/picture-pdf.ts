import type { PageSize } from '../images/page-size.ts';

/** A picture as a PDF carries it (ISO 32000-1, 8.9.5). */
export interface PdfImage {
  /** Pixels as stored, before turning. */
  width: number;
  height: number;
  space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  bits: 1 | 8;
  filter: 'DCTDecode' | 'FlateDecode';
  /** Further entries of its dictionary, as PDF source. */
  entries: string;
  data: readonly Uint8Array[];
  /** An ICC profile of three colours, in place of DeviceRGB. */
  profile?: Uint8Array;
}

/** How the stored picture has to be turned or mirrored to stand upright: the values of EXIF's Orientation. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Writes a PDF whose pages are pictures, a page at a time; holds no page in memory. The same pictures give the same bytes. */
interface PicturePdf {
  /** `size` is that of the upright page. */
  addPage(image: PdfImage, size: PageSize, orientation: Orientation): void;
  end(): void;
}

const CATALOG = 1;
const PAGES = 2;

/** Begins a PDF of pictures; `append` receives its bytes in order. */
export function createPicturePdf(append: (bytes: Uint8Array) => void): PicturePdf {
  const encoder = new TextEncoder();
  const offsets: number[] = [0, 0, 0];
  const pages: number[] = [];
  let position = 0;
  const write = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part;
    append(bytes);
    position += bytes.byteLength;
  };
  const object = (number: number, ...parts: readonly (string | Uint8Array)[]) => {
    offsets[number] = position;
    write(`${number} 0 obj\n`);
    for (const part of parts) write(part);
    write('\nendobj\n');
  };

  // The comment of four high bytes says that the file is binary (ISO 32000-1, 7.5.2).
  write(Uint8Array.from([...'%PDF-1.7\n%'].map((character) => character.charCodeAt(0))));
  write(Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a));

  return {
    addPage(image, size, orientation) {
      const first = offsets.length;
      const [imageNumber, contentNumber, pageNumber, profileNumber] = [first, first + 1, first + 2, first + 3];
      const space = image.profile ? `[/ICCBased ${profileNumber} 0 R]` : `/${image.space}`;
      const length = image.data.reduce((sum, part) => sum + part.byteLength, 0);
      object(
        imageNumber,
        `<< /Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace ${space} ` +
          `/BitsPerComponent ${image.bits} /Filter /${image.filter}${image.entries && ` ${image.entries}`} /Length ${length} >>\nstream\n`,
        ...image.data,
        '\nendstream',
      );
      const content = `q ${matrix(size, orientation).map(decimal).join(' ')} cm /Picture Do Q`;
      object(contentNumber, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
      object(
        pageNumber,
        `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${decimal(size.width)} ${decimal(size.height)}] ` +
          `/Resources << /XObject << /Picture ${imageNumber} 0 R >> >> /Contents ${contentNumber} 0 R >>`,
      );
      if (image.profile) {
        const entries = `/N 3 /Alternate /DeviceRGB /Length ${image.profile.byteLength}`;
        object(profileNumber, `<< ${entries} >>\nstream\n`, image.profile, '\nendstream');
      }
      pages.push(pageNumber);
    },
    end() {
      object(PAGES, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`);
      object(CATALOG, `<< /Type /Catalog /Pages ${PAGES} 0 R >>`);
      const start = position;
      const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
      write(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join('')}`);
      write(`trailer\n<< /Size ${offsets.length} /Root ${CATALOG} 0 R >>\nstartxref\n${start}\n%%EOF\n`);
    },
  };
}

/** Maps the unit square, in which a picture is drawn with its first row on top, onto the upright page. */
function matrix({ width: w, height: h }: PageSize, orientation: Orientation): number[] {
  switch (orientation) {
    case 1:
      return [w, 0, 0, h, 0, 0];
    case 2:
      return [-w, 0, 0, h, w, 0];
    case 3:
      return [-w, 0, 0, -h, w, h];
    case 4:
      return [w, 0, 0, -h, 0, h];
    case 5:
      return [0, -h, -w, 0, w, h];
    case 6:
      return [0, -h, w, 0, 0, h];
    case 7:
      return [0, h, w, 0, 0, 0];
    case 8:
      return [0, h, -w, 0, w, 0];
  }
}

/** A number as PDF writes it: no exponent, at most three decimals. */
function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
