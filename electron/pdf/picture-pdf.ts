import type { EncodedImage, Orientation } from '../images/encoded-image.ts';
import type { PageSize } from '../images/page-size.ts';
import type { Sink } from './byte-sink.ts';
import { type DocumentInfo, informationDictionary, xmpMetadata } from './document-info.ts';
import type { Matrix } from './matrices.ts';
import { PageTree } from './page-tree.ts';
import { PdfWriter } from './pdf-writer.ts';
import { type Dict, dict, name, Stream } from './values.ts';

/** Writes a PDF whose pages are pictures, one page at a time. No page stays in memory. */
interface PicturePdf {
  /** `size`: that of the upright page. */
  addPage(image: EncodedImage, size: PageSize, orientation: Orientation): void;
  /** Writes the end of the file, with `info` where the file is to say what it is; at least one page was added. */
  end(info?: DocumentInfo): void;
}

const COLOR_SPACES = { gray: 'DeviceGray', rgb: 'DeviceRGB', cmyk: 'DeviceCMYK' } as const;
const COMPONENTS = { gray: 1, rgb: 3, cmyk: 4 } as const;

/** Begins a PDF of pictures. The same pictures give the same bytes. */
export function createPicturePdf(sink: Sink): PicturePdf {
  const writer = new PdfWriter(sink);
  const tree = new PageTree(writer);
  return {
    addPage(image, size, orientation) {
      const profile = image.profile && writer.add(new Stream(dict({ N: 3, Alternate: name('DeviceRGB') }), image.profile));
      const picture = writer.allocate();
      const entries = imageDict(image);
      if (profile) entries.set('ColorSpace', [name('ICCBased'), profile]);
      writer.writeStream(picture, entries, image.data);
      const content = `q ${matrixOf(size, orientation).map(rounded).join(' ')} cm /Picture Do Q`;
      const page = writer.allocate();
      writer.write(
        page,
        dict({
          Type: name('Page'),
          Parent: tree.append(page),
          MediaBox: [0, 0, rounded(size.width), rounded(size.height)],
          Resources: dict({ XObject: dict({ Picture: picture }) }),
          Contents: writer.add(new Stream(new Map(), Buffer.from(content, 'latin1'))),
        }),
      );
    },
    end(info) {
      const catalog = dict({ Type: name('Catalog'), Pages: tree.end(), Metadata: info && writer.add(xmpMetadata(info)) });
      writer.end(writer.add(catalog), info ? writer.add(informationDictionary(info)) : null, null);
    },
  };
}

/** The dictionary of an image (ISO 32000-2, 8.9.5). */
function imageDict({ width, height, colors, bits, encoding, inverted, plainRgb }: EncodedImage): Dict {
  const components = COMPONENTS[colors];
  return dict({
    Type: name('XObject'),
    Subtype: name('Image'),
    Width: width,
    Height: height,
    ColorSpace: name(COLOR_SPACES[colors]),
    BitsPerComponent: bits,
    Filter: name(encoding === 'jpeg' ? 'DCTDecode' : 'FlateDecode'),
    DecodeParms:
      encoding === 'png'
        ? // A predictor of 10 or more: each row says its own PNG filter (7.4.4.4).
          dict({ Predictor: 15, Colors: components, BitsPerComponent: bits, Columns: width })
        : // Without a marker, readers take three colors for brightness and differences (7.4.8).
          plainRgb && dict({ ColorTransform: 0 }),
    Decode: inverted && Array.from({ length: components }, () => [1, 0]).flat(),
  });
}

/** Maps the unit square, where an image has its first row on top, onto the upright page. */
function matrixOf({ width, height }: PageSize, orientation: Orientation): Matrix {
  switch (orientation) {
    case 1:
      return [width, 0, 0, height, 0, 0];
    case 2:
      return [-width, 0, 0, height, width, 0];
    case 3:
      return [-width, 0, 0, -height, width, height];
    case 4:
      return [width, 0, 0, -height, 0, height];
    case 5:
      return [0, -height, -width, 0, width, height];
    case 6:
      return [0, -height, width, 0, 0, height];
    case 7:
      return [0, height, width, 0, 0, 0];
    case 8:
      return [0, height, -width, 0, width, 0];
  }
}

/** Thousandths of a point are enough for a picture. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
