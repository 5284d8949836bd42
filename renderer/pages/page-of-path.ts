import { PAGE_KEYS, type PageKey, pages } from './pages.ts';

/** Whether a path matches a route, where `$name` stands for any one part. */
function matches(route: string, path: string): boolean {
  const parts = path.split('/');
  const expected = route.split('/');
  return expected.length === parts.length && expected.every((part, index) => part.startsWith('$') || part === parts[index]);
}

/** Returns the page of a path; null: none. A fixed part wins over a parameter. */
export function pageOfPath(path: string): PageKey | null {
  const found = PAGE_KEYS.filter((key) => matches(pages[key].path, path));
  const parameters = (key: PageKey) => pages[key].path.split('$').length;
  return found.toSorted((one, other) => parameters(one) - parameters(other))[0] ?? null;
}

/** The path of a page without its open item: "/cases/7/letters" for one of the letters. */
function pagePrefix(path: string): string {
  const page = pageOfPath(path);
  if (page === null) return path;
  const parts = pages[page].path.split('/');
  const openPart = parts.findIndex((part) => part.startsWith('$') && part !== '$caseId');
  return path
    .split('/')
    .slice(0, openPart < 0 ? parts.length : openPart)
    .join('/');
}

/** Whether two paths show the same page of the same case, whichever letter, record or packet is open. */
export function isSamePage(one: string, other: string): boolean {
  return pagePrefix(one) === pagePrefix(other);
}
