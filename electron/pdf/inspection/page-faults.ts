import { decode } from '../filters.ts';
import type { Page } from '../pages.ts';
import type { PdfFile } from '../pdf-file.ts';
import type { StreamRepairer } from '../repair/repair-streams.ts';
import { BrokenPdf, type Dict, isDict, Ref, Stream, type Value } from '../values.ts';
import { type NameUse, namesIn } from './content-names.ts';
import { type Fault, FaultGraph, type Node } from './fault-graph.ts';

/** Entries that lead away from what a page shows, or that no reader needs to show it. */
const UNSEEN_KEYS = new Set(
  'Parent P Popup Metadata PieceInfo StructParent StructParents Thumb ToUnicode Dest A AA AF B Ref OPI Alternates OC Group'.split(
    ' ',
  ),
);
/** Entries without which a font, or a picture, is not shown as it was meant. */
const FONT_KEYS = ['DescendantFonts', 'FontDescriptor', 'FontFile', 'FontFile2', 'FontFile3', 'CharProcs'];
const PICTURE_KEYS = ['SMask', 'Mask', 'ColorSpace'];

/** Annotation flag (ISO 32000-2, 12.5.3). */
const HIDDEN = 1 << 1;

/** Largest contents in which names are searched, bytes. */
const MAX_CONTENT_BYTES = 64 * 2 ** 20;

/**
 * The faults of a file's pages: references to nothing and damaged streams, as far as the pages show them. Every object is visited
 * once. A resource counts where the contents name it: writers leave dangling references that nothing uses.
 */
export class PageFaults {
  readonly #file: PdfFile;
  readonly #repairer: StreamRepairer;
  readonly #graph = new FaultGraph();
  readonly #seen = new Set<Node>();
  readonly #queue: { ref: Ref; fault: Fault; resources: Dict | undefined }[] = [];
  readonly #names = new Map<Stream, Map<string, NameUse>>();
  /** Indices of the pages without any content. */
  readonly empty: number[] = [];
  /** Fonts that contents use and that are not in the file. */
  readonly missingFonts: Ref[] = [];

  /** Throws BrokenPdf when an object cannot be read. */
  constructor(file: PdfFile, pages: readonly Page[], repairer: StreamRepairer) {
    this.#file = file;
    this.#repairer = repairer;
    pages.forEach((page, index) => void this.#visitPage(page, index));
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) this.#visitObject(next.ref, next.fault, next.resources);
  }

  /** The indices of the pages with a fault, in order. */
  pagesWith(fault: Fault): number[] {
    return this.#graph.pagesWith(fault);
  }

  #visitPage({ dict: page, inherited }: Page, index: number): void {
    const node: Node = `page ${index}`;
    const { resolve } = this.#file;
    const contents = resolve(page.get('Contents'));
    const parts = Array.isArray(contents) ? contents.map(resolve) : page.has('Contents') ? [contents] : [];
    const streams = parts.filter((part) => part instanceof Stream);
    if (streams.length < parts.length) this.#graph.note(node, 'content');
    if (streams.every((stream) => stream.bytes.length === 0)) this.empty.push(index);
    const resources = inherited.get('Resources') ?? null;
    this.#contents(node, streams, resources);
    const annotations = this.#file.array(page, 'Annots') ?? [];
    for (const item of annotations) this.#visitAnnotation(node, item, resolve(resources));
  }

  /** Pages that share contents and resources are visited once. */
  #contents(page: Node, streams: readonly Stream[], resources: Value): void {
    const dict = this.#file.resolve(resources);
    const node: Node = `contents ${streams.map((stream) => this.#identify(stream)).join(' ')} of ${isDict(dict) ? this.#identify(dict) : ''}`;
    this.#graph.link(page, node);
    if (this.#seen.has(node)) return;
    this.#seen.add(node);
    for (const stream of streams) this.#noteDamage(node, stream, 'content');
    const names = streams.map((stream) => this.#namesOf(stream));
    for (const part of names) this.#visitUsed(node, part, isDict(dict) ? dict : new Map());
  }

  readonly #identities = new Map<Stream | Dict, number>();
  #identify(value: Stream | Dict): number {
    const known = this.#identities.get(value) ?? this.#identities.size;
    this.#identities.set(value, known);
    return known;
  }

  #visitAnnotation(page: Node, item: Value, resources: Value): void {
    const annotation = this.#file.resolve(item);
    // Writers leave references to annotations that were deleted; where objects were lost, it may be one of these.
    if (annotation === null && this.#file.recovered) this.#graph.note(page, 'annotation');
    if (!isDict(annotation) || (this.#file.number(annotation, 'F', 0) & HIDDEN) !== 0) return;
    const normal = this.#file.dict(annotation, 'AP')?.get('N');
    if (normal === undefined) return;
    const found = this.#file.resolve(normal);
    const state = isDict(found) ? found.get(this.#file.name(annotation, 'AS')) : normal;
    if (found === null || (state !== undefined && this.#file.resolve(state) === null)) this.#graph.note(page, 'annotation');
    else if (state !== undefined) this.#visitValue(page, state, 'annotation', isDict(resources) ? resources : undefined);
  }

  /** Visits the resources that contents name. */
  #visitUsed(node: Node, names: ReadonlyMap<string, NameUse>, resources: Dict): void {
    const category = (key: string) => this.#file.dict(resources, key) ?? new Map<string, Value>();
    const [objects, fonts] = [category('XObject'), category('Font')];
    const others = ['Pattern', 'Shading', 'ColorSpace', 'ExtGState'].map(category);
    for (const [name, { painted, font }] of names) {
      this.#visitResource(node, objects.get(name), painted, 'picture', resources);
      this.#visitResource(node, fonts.get(name), font, 'font', resources);
      for (const other of others) this.#visitResource(node, other.get(name), false, 'content', resources);
    }
  }

  #visitResource(node: Node, value: Value | undefined, required: boolean, fault: Fault, resources: Dict): void {
    if (value !== undefined && this.#file.resolve(value) !== null) this.#visitValue(node, value, fault, resources);
    else if (required) {
      this.#graph.note(node, fault);
      if (fault === 'font' && value instanceof Ref) this.missingFonts.push(value);
    }
  }

  /** Follows the references of a direct value. */
  #visitValue(node: Node, value: Value, fault: Fault, resources?: Dict): void {
    if (value instanceof Ref) {
      const child: Node = `object ${value.number}`;
      this.#graph.link(node, child);
      if (this.#seen.has(child)) return;
      this.#seen.add(child);
      this.#queue.push({ ref: value, fault, resources });
    } else if (Array.isArray(value)) for (const item of value) this.#visitValue(node, item, fault, resources);
    else if (isDict(value)) this.#visitDict(node, value, fault);
  }

  #visitDict(node: Node, entries: Dict, fault: Fault): void {
    const required = fault === 'font' ? FONT_KEYS : [];
    for (const [key, value] of entries) {
      if (key === 'CharProcs')
        for (const glyph of this.#file.dict(entries, key)?.values() ?? []) this.#visitValue(node, glyph, fault);
      if (UNSEEN_KEYS.has(key)) continue;
      if (required.includes(key) && this.#isMissing(value)) this.#graph.note(node, fault);
      this.#visitValue(node, value, fault);
    }
  }

  /** Whether a value, or any item of an array, is a reference to nothing. */
  #isMissing(value: Value): boolean {
    const found = this.#file.resolve(value);
    return (
      found === null || (Array.isArray(found) && found.some((item) => item instanceof Ref && this.#file.resolve(item) === null))
    );
  }

  #visitObject(ref: Ref, fault: Fault, resources: Dict | undefined): void {
    const node: Node = `object ${ref.number}`;
    const value = this.#file.resolve(ref);
    if (value instanceof Stream) this.#visitStream(node, value, fault, resources);
    else this.#visitValue(node, value, fault, resources);
  }

  #visitStream(node: Node, value: Stream, fault: Fault, resources: Dict | undefined): void {
    const kind = this.#file.name(value.dict, 'Subtype');
    const isPattern = value.dict.has('PatternType');
    if (kind === 'Image') {
      this.#noteDamage(node, value, 'picture');
      if (PICTURE_KEYS.some((key) => value.dict.has(key) && this.#isMissing(value.dict.get(key) ?? null)))
        this.#graph.note(node, 'picture');
      this.#visitDict(node, value.dict, 'picture');
      return;
    }
    if (kind === 'Form' || isPattern || fault === 'annotation') {
      this.#noteDamage(node, value, fault === 'annotation' ? fault : 'content');
      const own = this.#file.dict(value.dict, 'Resources') ?? resources;
      this.#visitUsed(node, this.#namesOf(value), own ?? new Map());
      return;
    }
    // Readers replace a color profile, the stream with `N` components, by a color space of their own.
    if (!value.dict.has('N') || fault === 'font') this.#noteDamage(node, value, fault === 'picture' ? 'content' : fault);
    this.#visitDict(node, value.dict, fault);
  }

  #noteDamage(node: Node, stream: Stream, fault: Fault): void {
    const damage = this.#repairer.damageOf(stream);
    if (damage === 'broken') this.#graph.note(node, fault);
    if (damage === 'altered' || damage === 'bomb') this.#graph.note(node, damage);
  }

  #namesOf(stream: Stream): Map<string, NameUse> {
    const known = this.#names.get(stream);
    if (known) return known;
    const names = this.#readNames(stream);
    this.#names.set(stream, names);
    return names;
  }

  #readNames(stream: Stream): Map<string, NameUse> {
    try {
      return namesIn(decode(stream, this.#file.resolve, MAX_CONTENT_BYTES).bytes);
    } catch (error) {
      // The damage of such a stream is noted.
      if (error instanceof BrokenPdf) return new Map();
      throw error;
    }
  }
}
