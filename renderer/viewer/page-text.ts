import { useEffect, useState } from 'react';
import { useDocument } from './pdf-documents.ts';

/** The words of a page (from 1) of the PDF at an address, line by line; empty: a picture. Null until they are read, and where they cannot be. */
export function usePageText(url: string, page: number): string | null {
  const opened = useDocument(url);
  const pdf = opened.state === 'open' ? opened.document : null;
  const [known, setKnown] = useState<{ of: string; text: string } | null>(null);
  const of = `${url}#${page}`;

  useEffect(() => {
    if (!pdf) return;
    let here = true;
    pdf
      .getPage(page)
      .then((one) => one.getTextContent())
      .then(
        ({ items }) => {
          const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
          if (here) setKnown({ of, text: text.trim() });
        },
        () => undefined,
      );
    return () => {
      here = false;
    };
  }, [pdf, page, of]);

  return known?.of === of ? known.text : null;
}
