import { TAG, type TiffDirectory } from './tiff-tags.ts';

/** How the samples of a TIFF page are stored (TIFF 6.0, section 8). */
export interface TiffLayout {
  width: number;
  height: number;
  /** Bits of each sample. */
  bits: number;
  samples: number;
  format: 'unsigned' | 'signed' | 'float';
  photometric: number;
  compression: number;
  predictor: number;
  /** One plane after the other, instead of pixel by pixel. */
  planar: boolean;
  littleEndian: boolean;
  /** The bits of each byte lie the other way round (FillOrder 2). */
  reversed: boolean;
  /** The meaning of the samples behind the colors: 1 associated alpha, 2 unassociated alpha, else not for showing. */
  extra: number;
  /** The pixels of one block, and where the blocks are. */
  across: number;
  down: number;
  tiled: boolean;
  offsets: number[];
  lengths: number[];
}

/** Values of PhotometricInterpretation (TIFF 6.0, sections 8, 20, 21 and 23). */
export const PHOTOMETRIC = { whiteIsZero: 0, blackIsZero: 1, rgb: 2, palette: 3, mask: 4, cmyk: 5, yCbCr: 6, lab: 8, iccLab: 9 };

/** Compressions without loss: none, LZW, Deflate (two numbers), PackBits. */
const LOSSLESS = new Set([1, 5, 8, 32946, 32773]);

/** Color samples by PhotometricInterpretation; of any other the meaning is not known here. */
const COLORS: Record<number, number> = { 0: 1, 1: 1, 2: 3, 3: 1, 4: 1, 5: 4, 6: 3, 8: 3, 9: 3 };

export const colorsOf = ({ photometric }: TiffLayout): number => COLORS[photometric] ?? 0;

/** Null when the samples differ from each other, or no block is there. */
export function readLayout(tags: TiffDirectory): TiffLayout | null {
  const number = (tag: number, otherwise: number) => tags.get(tag) ?? otherwise;
  const [width, height, samples] = [number(TAG.width, 0), number(TAG.height, 0), number(TAG.samplesPerPixel, 1)];
  const bits = new Set(tags.list(TAG.bitsPerSample));
  const formats = new Set(tags.list(TAG.sampleFormat));
  const tiled = tags.has(TAG.tileOffsets);
  const offsets = tags.list(tiled ? TAG.tileOffsets : TAG.stripOffsets);
  if (bits.size > 1 || formats.size > 1 || offsets.length === 0 || width === 0 || height === 0) return null;
  const [format = 1] = formats;
  return {
    width,
    height,
    bits: [...bits][0] ?? 1,
    samples,
    format: format === 3 ? 'float' : format === 2 ? 'signed' : 'unsigned',
    photometric: number(TAG.photometric, -1),
    compression: number(TAG.compression, 1),
    predictor: number(TAG.predictor, 1),
    planar: number(TAG.planarConfiguration, 1) === 2 && samples > 1,
    littleEndian: tags.littleEndian,
    reversed: tags.get(TAG.fillOrder) === 2,
    extra: number(TAG.extraSamples, 0),
    across: tiled ? number(TAG.tileWidth, width) : width,
    down: tiled ? number(TAG.tileLength, height) : Math.min(height, number(TAG.rowsPerStrip, height)),
    tiled,
    offsets,
    lengths: tags.list(tiled ? TAG.tileByteCounts : TAG.stripByteCounts),
  };
}

/** Whether libvips draws a page wrong, or not at all, though its samples can be read. */
export function needsOwnDecoder(layout: TiffLayout): boolean {
  const { bits, samples, format, photometric, compression, planar, tiled, extra } = layout;
  if (!LOSSLESS.has(compression)) return false;
  const colors = colorsOf(layout);
  const isUsual = photometric >= 0 && photometric <= 5 && photometric !== PHOTOMETRIC.mask;
  const hasUsualBits = samples === 1 ? [1, 2, 4, 8, 16].includes(bits) : [8, 16].includes(bits);
  const hasUsualExtra = samples === colors || (samples === colors + 1 && (extra === 1 || extra === 2));
  return !(isUsual && hasUsualBits && hasUsualExtra && format === 'unsigned' && !(planar && tiled));
}
