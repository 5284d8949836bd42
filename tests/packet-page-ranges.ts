import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A bookmark or link of a packet as an independent reader (pdf.js) resolves it; pages count from 1. */
interface LinkTarget {
  title: string;
  /** 0 for sections and generated pages, 1 for records; unused for links. */
  depth: number;
  target: number;
}

interface LinkTargets {
  pages: number;
  bookmarks: LinkTarget[];
  /** Links of the front pages: the text they cover, and their target page. */
  links: (LinkTarget & { page: number })[];
}

type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

async function pageOf(document: PDFDocumentProxy, dest: unknown): Promise<number> {
  const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  if (!Array.isArray(explicit)) return 0;
  const [target] = explicit;
  return typeof target === 'number' ? target + 1 : (await document.getPageIndex(target)) + 1;
}

/** Every bookmark, and every link on the first `front` pages. */
export async function readLinkTargets(path: string, front: number): Promise<LinkTargets> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const bookmarks: LinkTarget[] = [];
  const readOutline = async (nodes: Node[], depth: number): Promise<void> => {
    for (const node of nodes) {
      bookmarks.push({ title: node.title, depth, target: await pageOf(document, node.dest) });
      await readOutline(node.items, depth + 1);
    }
  };
  await readOutline((await document.getOutline()) ?? [], 0);
  const links: LinkTargets['links'] = [];
  for (let page = 1; page <= front; page += 1) {
    const proxy = await document.getPage(page);
    const { items } = await proxy.getTextContent();
    for (const annotation of await proxy.getAnnotations()) {
      if (annotation.subtype !== 'Link') continue;
      const [left, bottom, right, top] = annotation.rect as [number, number, number, number];
      const covered = items.filter((item) => {
        if (!('str' in item)) return false;
        const [, , , , x, y] = item.transform;
        return x + item.width >= left + 1 && x <= right + 1 && y >= bottom - 1 && y <= top + 1;
      });
      const title = covered
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
      links.push({ page, title, depth: 0, target: await pageOf(document, annotation.dest) });
    }
  }
  const { numPages } = document;
  await task.destroy();
  return { pages: numPages, bookmarks, links };
}
