/** How a content stream uses a name. */
export interface NameUse {
  /** `Do` paints the XObject of this name. */
  painted: boolean;
  /** `Tf` selects the font of this name. */
  font: boolean;
}

/** A name, and the operator that follows at once or behind one number. */
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]+)(?:[\0\t\n\f\r ]+(?:(Do)|[-+.\d]+[\0\t\n\f\r ]+(Tf))(?![^\0\t\n\f\r ()<>[\]{}/%]))?/g;

/** The names of a content stream (ISO 32000-2, 7.8.2): those of its resources are among them. `content`: decoded. */
export function namesIn(content: Uint8Array): Map<string, NameUse> {
  const names = new Map<string, NameUse>();
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1');
  for (const [, written = '', painted, font] of text.matchAll(NAME)) {
    const name = written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    const use = names.get(name) ?? { painted: false, font: false };
    use.painted ||= painted !== undefined;
    use.font ||= font !== undefined;
    names.set(name, use);
  }
  return names;
}
