/** A picture in an encoding that a PDF can carry as it is. */
export interface EncodedImage {
  /** Pixels as stored, before any turn. */
  width: number;
  height: number;
  colors: 'gray' | 'rgb' | 'cmyk';
  /** Bits of one color of a pixel. */
  bits: 1 | 8;
  /** `jpeg`: ITU T.81. `flate`: zlib data of the rows. `png`: the same, each row with its PNG filter (ISO/IEC 15948, 9). */
  encoding: 'jpeg' | 'flate' | 'png';
  /** The values are stored inverted, as Adobe writes CMYK. */
  inverted?: true;
  /** The values of a JPEG are red, green and blue, and not brightness and color differences, though no marker says so. */
  plainRgb?: true;
  /** The encoded bytes, in parts. */
  data: readonly Uint8Array[];
  /** An ICC profile of three colors, which replaces the usual RGB. */
  profile?: Uint8Array;
}

/** How a stored picture is turned or mirrored to stand upright: the values of EXIF's Orientation (EXIF 2.3, 4.6.4). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
