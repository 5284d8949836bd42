import type { PdfFile } from '../pdf-file.ts';
import { type Dict, dict, isDict, name, pdfString, Ref, type Value } from '../values.ts';

/** Most fields read of one form, and most parents of one field. */
const MAX_FIELDS = 100_000;
const DEEPEST = 32;

/** Bit of `Ff` (12.7.4): the field cannot be changed. */
const READ_ONLY = 1;

/** Entries that a field inherits from its parents (12.7.4 and 12.7.5). */
const INHERITED_KEYS = ['FT', 'Ff', 'V', 'MaxLen', 'Q', 'DA', 'DR', 'Opt', 'TI', 'I'];
const WIDGET_KEYS = ['F', 'AS', 'MK', 'BS', 'Border', 'H'];

/**
 * The interactive form of a source (ISO 32000-2, 12.7). A field with an appearance becomes part of its page. A field
 * whose appearance readers draw themselves stays a field, read-only and without actions.
 */
export class FormFields {
  readonly #file: PdfFile;
  readonly #form: Dict;
  readonly #numbers = new Set<number>();
  readonly #needAppearances: boolean;

  constructor(file: PdfFile) {
    this.#file = file;
    this.#form = file.dict(file.root, 'AcroForm') ?? new Map();
    this.#needAppearances = file.resolve(this.#form.get('NeedAppearances')) === true;
    const queue = [...(file.array(this.#form, 'Fields') ?? [])];
    for (let item = queue.pop(); item !== undefined && this.#numbers.size < MAX_FIELDS; item = queue.pop()) {
      if (!(item instanceof Ref) || this.#numbers.has(item.number)) continue;
      this.#numbers.add(item.number);
      const field = file.resolve(item);
      if (isDict(field)) queue.push(...(file.array(field, 'Kids') ?? []));
    }
  }

  /** Whether readers draw this widget themselves and something is visible. `withoutAppearance`: it has no AP entry. */
  needsReaderAppearance(item: Value, widget: Dict, withoutAppearance: boolean): boolean {
    if (!(item instanceof Ref) || !this.#numbers.has(item.number) || !(withoutAppearance || this.#needAppearances)) return false;
    const appearance = this.#file.dict(widget, 'MK');
    const visible = appearance !== undefined && ['BC', 'BG', 'CA'].some((key) => appearance.has(key));
    return visible || this.#inherited(widget, 'V') !== undefined || this.#needAppearances;
  }

  /** The widget as a separate field, without actions. SECURITY: 22. */
  standalone(widget: Dict, ownName: string): Dict {
    const merged = dict({ Type: name('Annot'), Subtype: name('Widget'), T: pdfString(ownName) });
    for (const key of WIDGET_KEYS) {
      const value = widget.get(key);
      if (value !== undefined) merged.set(key, value);
    }
    for (const key of INHERITED_KEYS) {
      const value = this.#inherited(widget, key) ?? this.#form.get(key);
      if (value !== undefined) merged.set(key, value);
    }
    const flags = this.#file.resolve(merged.get('Ff'));
    merged.set('Ff', (typeof flags === 'number' ? flags : 0) | READ_ONLY);
    if (this.#file.name(merged, 'FT') === 'Sig') merged.delete('V');
    const resources = this.#resources(merged);
    if (resources) merged.set('DR', resources);
    return merged;
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

  /** The resources of the field and of the form, merged by category; the field's own come first. */
  #resources(field: Dict): Dict | undefined {
    const fieldResources = this.#file.dict(field, 'DR');
    const common = this.#file.dict(this.#form, 'DR');
    if (!fieldResources || !common || fieldResources === common) return fieldResources ?? common;
    const merged: Dict = new Map([...common, ...fieldResources]);
    for (const kind of fieldResources.keys()) {
      const both = [this.#file.dict(common, kind), this.#file.dict(fieldResources, kind)];
      if (both[0] && both[1]) merged.set(kind, new Map([...both[0], ...both[1]]));
    }
    return merged;
  }
}

/** The form of a PDF with these fields, whose appearance readers draw; undefined without fields. */
export function acroForm(fields: readonly Ref[]): Dict | undefined {
  return fields.length > 0 ? dict({ Fields: [...fields], NeedAppearances: true }) : undefined;
}
