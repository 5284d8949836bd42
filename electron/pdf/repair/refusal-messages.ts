import { MAX_PAGES } from '../pages.ts';
import type { Protection } from '../protection.ts';

/** What a person reads when a PDF cannot be taken, with what to do. */

export const TOO_MANY_PAGES = `This PDF has more than ${MAX_PAGES.toLocaleString('en')} pages, the most that Second Look takes. Split it into several files and add those.`;
export const NO_PAGES = 'This PDF has no pages. Ask for it again where it came from.';
export const NO_PAGE_LEFT = 'No page of this PDF can be read. Ask for it again where it came from.';

const ASK =
  'Ask the sender for a copy without protection or with a password; or open it where you can, print it as a PDF and add that.';

export const BOMB =
  'This PDF would fill the memory when it is read (a decompression bomb), and without that no page of it can be read. Ask the sender for another copy.';
export const TOO_SLOW =
  'This PDF takes too long to read: no page of it was reached in time. Split it, or print it as a PDF where you can open it, and add that.';

/** By what protects the PDF. */
export const PROTECTED: Readonly<Record<Protection, string>> = {
  password: `This PDF is encrypted, and besides it is damaged or encrypted in a way that Second Look does not know: no page of it can be read. ${ASK}`,
  certificate: `This PDF is encrypted with certificates, not with a password: only the persons it was made for can open it. ${ASK}`,
  program: `This PDF is protected in a way that only a program of its maker can open. ${ASK}`,
};
