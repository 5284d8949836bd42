import type { PdfFile } from './pdf-file.ts';
import { decodeString, isDict, PdfString, type Value } from './values.ts';

/** Most nodes that are read of a name tree. */
const MAX_NODES = 20_000;

/** The keys, one character a byte, and the values of a name tree (ISO 32000-2, 7.9.6). */
export function* readNameTree(file: PdfFile, root: Value): Generator<[key: string, value: Value]> {
  const queue: Value[] = [root];
  for (let visited = 0; queue.length > 0 && visited < MAX_NODES; visited++) {
    const node = file.resolve(queue.pop());
    if (!isDict(node)) continue;
    queue.push(...(file.array(node, 'Kids') ?? []));
    const pairs = file.array(node, 'Names') ?? [];
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const key = file.resolve(pairs[index]);
      if (key instanceof PdfString) yield [decodeString(key), pairs[index + 1] ?? null];
    }
  }
}
