import { type Dict, isDict, Name, name, nameOf, Stream, type Value } from '../values.ts';

/**
 * Removes actions and references to other files from copied objects. import-pages.ts and annotations.ts write pages,
 * annotations and the catalog again; this concerns fonts, images, forms, patterns and property lists.
 */

/** Forbidden entries of streams: external data (7.3.8.2), referenced files (8.10.4), prepress, PostScript, private data, structure. */
const FORBIDDEN_STREAM_KEYS = new Set([
  'F',
  'FFilter',
  'FDecodeParms',
  'Ref',
  'OPI',
  'PS',
  'Subtype2',
  'AF',
  'PieceInfo',
  'Metadata',
  'StructParent',
  'StructParents',
  'LastModified',
]);

/** Types of objects that refer to the rest of their file, to other files, or to the file's history. */
const FORBIDDEN_TYPES = new Set([
  'Catalog',
  'Pages',
  'Page',
  'Template',
  'Annot',
  'StructTreeRoot',
  'StructElem',
  'Filespec',
  'F',
  'EmbeddedFile',
  'Action',
  'Sig',
  'Thread',
  'Bead',
  'Metadata',
]);

/** Types of actions (12.6.4): the entry `S` of an action's dictionary. */
const ACTION_TYPES = new Set([
  'JavaScript',
  'Launch',
  'URI',
  'GoTo',
  'GoToR',
  'GoToE',
  'GoToDp',
  'Thread',
  'SubmitForm',
  'ResetForm',
  'ImportData',
  'Movie',
  'Sound',
  'Rendition',
  'Named',
  'Hide',
  'SetOCGState',
  'GoTo3DView',
  'RichMediaExecute',
  'Trans',
]);

/** SECURITY: 22. Whether an object is never copied. */
export function isForbidden(value: Value): boolean {
  const entries = value instanceof Stream ? value.dict : value;
  if (!isDict(entries)) return false;
  const type = entries.get('Type');
  if (type instanceof Name && FORBIDDEN_TYPES.has(type.text) && trueTypeOf(value) === null) return true;
  const kind = entries.get('S');
  return kind instanceof Name && ACTION_TYPES.has(kind.text) && nameOf(type) !== 'Group';
}

const FONTS = new Set(['Type0', 'Type1', 'MMType1', 'Type3', 'TrueType', 'CIDFontType0', 'CIDFontType2']);

/**
 * The type of a font, font descriptor or XObject by the entries that only these have; null for anything else. Some writers give
 * them a wrong `Type`, which readers ignore.
 */
function trueTypeOf(value: Value): string | null {
  const entries = value instanceof Stream ? value.dict : value;
  if (!isDict(entries)) return null;
  const has = (...keys: string[]) => keys.every((key) => entries.has(key));
  const kind = nameOf(entries.get('Subtype'));
  if (value instanceof Stream) {
    const isPainted = (kind === 'Image' && has('Width', 'Height')) || (kind === 'Form' && has('BBox'));
    return isPainted ? 'XObject' : null;
  }
  if (FONTS.has(kind) && (has('BaseFont') || has('CharProcs'))) return 'Font';
  return has('FontName', 'Flags') ? 'FontDescriptor' : null;
}

/** Entries of other types that a font with a wrong type does not keep. */
const FOREIGN_KEYS = new Set(['A', 'AA', 'AF', 'EF', 'F', 'FS', 'JS', 'Next', 'RF', 'UF']);

/** Corrects a wrong `Type` that would forbid the object. */
function withTrueType(value: Value): Value {
  const entries = value instanceof Stream ? value.dict : value;
  if (!isDict(entries) || !FORBIDDEN_TYPES.has(nameOf(entries.get('Type')))) return value;
  const type = trueTypeOf(value);
  if (type === null) return value;
  const corrected: Dict = new Map(entries).set('Type', name(type));
  for (const key of FOREIGN_KEYS) corrected.delete(key);
  return value instanceof Stream ? new Stream(corrected, value.bytes) : corrected;
}

/** SECURITY: 22. The value without its forbidden parts; the same value when it has none. */
export function sanitize(source: Value): Value {
  const value = withTrueType(source);
  if (value instanceof Stream) {
    if (nameOf(value.dict.get('Subtype')) === 'PS') return null;
    const entries = without(value.dict, FORBIDDEN_STREAM_KEYS);
    return entries === value.dict ? value : new Stream(entries, value.bytes);
  }
  if (Array.isArray(value)) {
    const items = value.map(sanitize);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isDict(value)) return value;
  return isForbidden(value) ? null : without(value, null);
}

/** The same for a dictionary of a harmless type. */
export const sanitizeDict = (entries: Dict): Dict => without(entries, null);

function without(entries: Dict, dropped: ReadonlySet<string> | null): Dict {
  let sanitized: Dict | null = null;
  for (const [key, value] of entries) {
    const kept = dropped?.has(key) ? undefined : Array.isArray(value) || isDict(value) ? sanitize(value) : value;
    if (kept === value) continue;
    sanitized ??= new Map(entries);
    if (kept === undefined) sanitized.delete(key);
    else sanitized.set(key, kept);
  }
  return sanitized ?? entries;
}
