import { PAGE_KEY_HEADER, PAGE_KEY_PARAMETER } from '../../shared/contract/page-key.ts';

/** Where the key is kept: for the pages of this origin, which includes the port, and for no other. */
const STORED = 'second-look-key';

/** The key of this browser. The desktop window needs none: null. main.tsx imports this before the router reads the address. */
const key = window.location.protocol === 'app:' ? null : (receivedKey() ?? localStorage.getItem(STORED));

/** The key that the first page receives behind `#`. It leaves the address, which others may read over the shoulder. */
function receivedKey(): string | null {
  const received = new URLSearchParams(window.location.hash.slice(1)).get(PAGE_KEY_PARAMETER);
  if (received === null) return null;
  localStorage.setItem(STORED, received);
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return received;
}

/** The headers that every call and upload needs. */
export const keyHeaders: Readonly<Record<string, string>> = key === null ? {} : { [PAGE_KEY_HEADER]: key };

/** The address of a file for a picture or a download. */
export function fileAddress(path: string): string {
  if (key === null) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${PAGE_KEY_PARAMETER}=${key}`;
}
