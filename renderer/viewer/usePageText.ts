import { useEffect, useState } from 'react';
import { useDocument } from './pdf-documents.ts';

/**
 * The text of a page (from 1) of the PDF at an address, line by line; empty: an image. Null while loading or if it cannot be
 * read.
 */
export function usePageText(url: string, page: number): string | null {
  const pdfState = useDocument(url);
  const pdf = pdfState.state === 'open' ? pdfState.document : null;
  const [read, setRead] = useState<{ key: string; text: string } | null>(null);
  const key = `${url}#${page}`;

  useEffect(() => {
    if (!pdf) return;
    let mounted = true;
    pdf
      .getPage(page)
      .then((pdfPage) => pdfPage.getTextContent())
      .then(
        ({ items }) => {
          const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
          if (mounted) setRead({ key, text: text.trim() });
        },
        () => undefined,
      );
    return () => {
      mounted = false;
    };
  }, [pdf, page, key]);

  return read?.key === key ? read.text : null;
}
