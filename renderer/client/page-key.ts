import { PAGE_KEY_HEADER, PAGE_KEY_PARAMETER } from '../../shared/contract/page-key.ts';

/** Where the key is kept: for the pages of this origin, which includes the port, and for no other. */
const STORED = 'second-look-key';

let key: string | null = null;

/**
 * Takes the key that the first page receives behind `#`, and out of the address, which others may read over the shoulder. Later pages
 * find the key where it was kept. The desktop window needs none.
 */
export function receiveKey(): void {
  if (window.location.protocol === 'app:') return;
  const received = new URLSearchParams(window.location.hash.slice(1)).get(PAGE_KEY_PARAMETER);
  if (received !== null) {
    localStorage.setItem(STORED, received);
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  }
  key = received ?? localStorage.getItem(STORED);
  // The host answers in words how to get in.
  if (key === null) window.location.replace('/?enter=');
}

/** The headers that every call and upload needs. */
export const keyHeaders = (): Record<string, string> => (key === null ? {} : { [PAGE_KEY_HEADER]: key });

/** The address of a file for a picture or a download. */
export function fileAddress(path: string): string {
  if (key === null) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${PAGE_KEY_PARAMETER}=${key}`;
}
