import type { Metadata } from 'sharp';
import { readTiffDirectories, readTiffDirectory, TAG, type TiffDirectory } from './tiff-tags.ts';

/** Pixels per inch along a picture's rows and columns. */
export interface Resolution {
  x: number;
  y: number;
}

/** The resolution that a picture states; null for a photograph, whose resolution says nothing about its size. */
export function resolutionOf({ density, exif }: Metadata): Resolution | null {
  if (exif && isPhotograph(exif)) return null;
  return density ? { x: density, y: density } : null;
}

function isPhotograph(exif: Buffer): boolean {
  const block = exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0);
  const pointer = readTiffDirectories(block)[0]?.get(TAG.exif);
  return pointer !== undefined && readTiffDirectory(block, pointer)?.has(TAG.exposureTime) === true;
}

/** The resolution that a TIFF directory states; a fax is coarser downwards. Null without a unit. */
export function resolutionOfTags(tags: TiffDirectory): Resolution | null {
  const [x, y] = [tags.get(TAG.xResolution), tags.get(TAG.yResolution)];
  const unit = tags.get(TAG.resolutionUnit) ?? 2;
  if (!x || !y || unit === 1) return null;
  const unitsPerInch = unit === 3 ? 2.54 : 1;
  return { x: x * unitsPerInch, y: y * unitsPerInch };
}
