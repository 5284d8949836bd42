import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// Not `require`: bundlers replace it.
const modules = createRequire(import.meta.url);

/** The font styles of generated pages (docs/packet.md 6). */
export const FONT_STYLES = ['serif', 'italic', 'serifBold', 'sans', 'sansBold'] as const;
export type FontStyle = (typeof FONT_STYLES)[number];

/** A typeface of a fontsource package, which splits it into files by Unicode range. */
export interface Family {
  package: string;
  /** End of the file names: weight and slope. */
  variant: string;
}

const SERIF = '@fontsource/source-serif-4';
const SANS = '@fontsource/source-sans-3';

export const STYLE_FAMILIES: Record<FontStyle, Family> = {
  serif: { package: SERIF, variant: '400-normal' },
  italic: { package: SERIF, variant: '400-italic' },
  serifBold: { package: SERIF, variant: '600-normal' },
  sans: { package: SANS, variant: '400-normal' },
  sansBold: { package: SANS, variant: '600-normal' },
};

const variable = (name: string): Family => ({ package: `@fontsource-variable/noto-${name}`, variant: 'wght-normal' });
const fixed = (name: string): Family => ({ package: `@fontsource/${name}`, variant: '400-normal' });

const CHINESE = variable('sans-sc');
const JAPANESE = variable('sans-jp');
const KOREAN = variable('sans-kr');

const SCRIPTS = [
  variable('sans'),
  ...['arabic', 'hebrew', 'thai', 'armenian', 'georgian', 'ethiopic', 'khmer', 'lao'].map((script) => variable(`sans-${script}`)),
  ...['bengali', 'gujarati', 'gurmukhi', 'tamil', 'telugu'].map((script) => variable(`sans-${script}`)),
];
const SYMBOL_FAMILIES = [variable('emoji'), variable('sans-symbols'), fixed('noto-sans-symbols-2'), fixed('noto-sans-math')];
/** Has all characters of the basic plane, as bitmaps: better than none. */
const LAST_RESORT = fixed('unifontex');

/** Families to search for a character that its style lacks. Han characters take the form of the text's language. */
export function fallbacksFor(text: string): Family[] {
  const isJapanese = /\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)
    ? [JAPANESE, CHINESE, KOREAN]
    : /\p{Script=Hangul}/u.test(text)
      ? [KOREAN, CHINESE, JAPANESE]
      : [CHINESE, JAPANESE, KOREAN];
  return [...SCRIPTS, ...isJapanese, ...SYMBOL_FAMILIES, LAST_RESORT];
}

/** One file of a family with its ranges of code points, inclusive. */
export interface Slice {
  subset: string;
  /** The file's path in a format. */
  file(format: 'woff' | 'woff2'): string;
  ranges: readonly (readonly [number, number])[];
}

const ALL_CODE_POINTS = [[0, 0x10ffff]] as const;

function parseRanges(ranges: string): [number, number][] {
  return ranges.split(',').map((range) => {
    const [from = 0, to = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return [from, to];
  });
}

/** The files of a family by its package. Throws when the package is not installed. */
export function slicesOf({ package: name, variant }: Family): Slice[] {
  const stem = name.slice(name.indexOf('/') + 1);
  const slice = (subset: string, ranges: Slice['ranges']): Slice => ({
    subset,
    file: (format) => modules.resolve(`${name}/files/${stem}-${subset}-${variant}.${format}`),
    ranges,
  });
  const subsets: Record<string, string> = JSON.parse(readFileSync(modules.resolve(`${name}/unicode.json`), 'utf8'));
  const named = Object.entries(subsets);
  if (named.length === 0) return [slice('latin', ALL_CODE_POINTS)];
  return named.map(([subset, ranges]) => slice(subset.replace(/[[\]]/g, ''), parseRanges(ranges)));
}
