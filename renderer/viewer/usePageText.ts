import { useEffect, useState } from 'react';
import { useDocument } from './pdf-documents.ts';

/**
 * Returns the text of a page (from 1) of a PDF, line by line; empty: an image. Null while loading, or where the page is not
 * readable.
 */
export function usePageText(url: string, page: number): string | null {
  const pdfState = useDocument(url);
  const pdf = pdfState.state === 'open' ? pdfState.document : null;
  const [loaded, setLoaded] = useState<{ key: string; text: string } | null>(null);
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
          if (mounted) setLoaded({ key, text: text.trim() });
        },
        () => undefined,
      );
    return () => {
      mounted = false;
    };
  }, [pdf, page, key]);

  return loaded?.key === key ? loaded.text : null;
}
