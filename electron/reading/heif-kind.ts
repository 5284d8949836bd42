/** What a HEIF file (ISO/IEC 23008-12) holds, by its brands: pictures that are read, AVIF pictures, or pictures of a rare kind. */
export type HeifKind = 'heic' | 'avif' | 'rare';

/** Brands of pictures coded as HEVC, single or in a sequence (ISO/IEC 23008-12, annex B). */
const HEVC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];
const AVIF = ['avif', 'avis'];
/** Brands of HEIF that tell nothing of the coding; then those of codings and of a layout that are not read. */
const ANY = ['mif1', 'mif2', 'msf1', 'miaf', 'mif3'];
const RARE = ['jpeg', 'jpgs', 'j2ki', 'j2is', 'vvic', 'vvis', 'evbi', 'evbs', 'avci', 'avcs', 'unif'];
/** The layout of small files, with one box for all. */
const LOW_OVERHEAD = 'mif3';

/** Null for a file that is not HEIF. `start`: its first bytes as Latin-1. */
export function heifKind(start: string): HeifKind | null {
  if (start.slice(4, 8) !== 'ftyp') return null;
  const size = Math.min(256, start.charCodeAt(2) * 256 + start.charCodeAt(3));
  const [major = '', ...compatible] = start.slice(8, Math.max(12, size)).match(/.{4}/gs) ?? [];
  if (![...HEVC, ...AVIF, ...ANY, ...RARE].includes(major)) return null;
  if (major === LOW_OVERHEAD) return 'rare';
  // Behind the first brand comes its version, which is no brand.
  const brands = [major, ...compatible.slice(1)];
  if (brands.some((brand) => HEVC.includes(brand))) return 'heic';
  if (brands.some((brand) => AVIF.includes(brand))) return 'avif';
  return brands.some((brand) => RARE.includes(brand)) ? 'rare' : 'heic';
}
