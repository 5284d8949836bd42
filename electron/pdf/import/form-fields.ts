import type { PdfFile } from '../pdf-file.ts';
import { type Dict, dict, isDict, name, pdfString, Ref, type Value } from '../values.ts';

/** Fields of one form that are looked through, and parents of one field. */
const MOST_FIELDS = 100_000;
const DEEPEST = 32;

/** `Ff` of 12.7.4: the field cannot be changed. */
const READ_ONLY = 1;

/** Entries that a field inherits from its parents (12.7.4 and 12.7.5). */
const INHERITED_KEYS = ['FT', 'Ff', 'V', 'MaxLen', 'Q', 'DA', 'DR', 'Opt', 'TI', 'I'];
const WIDGET_KEYS = ['F', 'AS', 'MK', 'BS', 'Border', 'H'];

/**
 * The interactive form of a source (ISO 32000-2, 12.7). A field with an appearance becomes part of its page; one that has none, or
 * whose form asks readers to make them anew, can only stay as a field, read-only and without actions.
 */
export class FormFields {
  readonly #file: PdfFile;
  readonly #form: Dict;
  readonly #numbers = new Set<number>();
  readonly #makeAnew: boolean;

  constructor(file: PdfFile) {
    this.#file = file;
    this.#form = file.dict(file.root, 'AcroForm') ?? new Map();
    this.#makeAnew = file.resolve(this.#form.get('NeedAppearances')) === true;
    const waiting = [...(file.array(this.#form, 'Fields') ?? [])];
    for (let item = waiting.pop(); item !== undefined && this.#numbers.size < MOST_FIELDS; item = waiting.pop()) {
      if (!(item instanceof Ref) || this.#numbers.has(item.number)) continue;
      this.#numbers.add(item.number);
      const field = file.resolve(item);
      if (isDict(field)) waiting.push(...(file.array(field, 'Kids') ?? []));
    }
  }

  /** Whether readers make the looks of this widget themselves, and there is something to see. `bare`: it has no appearance. */
  needsReaderAppearance(item: Value, widget: Dict, bare: boolean): boolean {
    if (!(item instanceof Ref) || !this.#numbers.has(item.number) || !(bare || this.#makeAnew)) return false;
    const frame = this.#file.dict(widget, 'MK');
    const framed = frame !== undefined && ['BC', 'BG', 'CA'].some((key) => frame.has(key));
    return framed || this.#inherited(widget, 'V') !== undefined || this.#makeAnew;
  }

  /** The widget as a field of its own: what it shows, and nothing that acts. SECURITY: 22. */
  standalone(widget: Dict, ownName: string): Dict {
    const made = dict({ Type: name('Annot'), Subtype: name('Widget'), T: pdfString(ownName) });
    for (const key of WIDGET_KEYS) {
      const value = widget.get(key);
      if (value !== undefined) made.set(key, value);
    }
    for (const key of INHERITED_KEYS) {
      const value = this.#inherited(widget, key) ?? this.#form.get(key);
      if (value !== undefined) made.set(key, value);
    }
    const flags = this.#file.resolve(made.get('Ff'));
    made.set('Ff', (typeof flags === 'number' ? flags : 0) | READ_ONLY);
    if (this.#file.name(made, 'FT') === 'Sig') made.delete('V');
    const resources = this.#resources(made);
    if (resources) made.set('DR', resources);
    return made;
  }

  #inherited(widget: Dict, key: string): Value | undefined {
    let field: Dict | undefined = widget;
    for (let depth = 0; field && depth < DEEPEST; depth++) {
      const value: Value | undefined = field.get(key);
      if (value !== undefined) return value;
      field = this.#file.dict(field, 'Parent');
    }
    return undefined;
  }

  /** The field's own resources, and behind them the form's, kind by kind. */
  #resources(field: Dict): Dict | undefined {
    const own = this.#file.dict(field, 'DR');
    const common = this.#file.dict(this.#form, 'DR');
    if (!own || !common || own === common) return own ?? common;
    const merged: Dict = new Map([...common, ...own]);
    for (const kind of own.keys()) {
      const both = [this.#file.dict(common, kind), this.#file.dict(own, kind)];
      if (both[0] && both[1]) merged.set(kind, new Map([...both[0], ...both[1]]));
    }
    return merged;
  }
}

/** The packet's form: the fields that its records left to readers; undefined when there are none. */
export function acroForm(fields: readonly Ref[]): Dict | undefined {
  return fields.length > 0 ? dict({ Fields: [...fields], NeedAppearances: true }) : undefined;
}
