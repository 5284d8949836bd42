import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';
import { keyHeaders } from '../client/page-key.ts';

GlobalWorkerOptions.workerSrc = workerUrl;
// A worker draws the pages, so that a heavy page never blocks the window.
GlobalWorkerOptions.rendererSrc = rendererUrl;

/** The address of a folder that pdf.js loads on demand: character maps, standard fonts, decoders, color profiles. */
const asset = (folder: string) => new URL(`/pdf/${folder}/`, window.location.href).href;

/** Unused documents kept open: the pages of a packet come from many. */
const MAX_IDLE = 4;

interface OpenDocument {
  task: ReturnType<typeof getDocument>;
  users: number;
  lastUse: number;
}

const openDocuments = new Map<string, OpenDocument>();
let pdfWorker: PDFWorker | null = null;
let useCount = 0;

function openDocument(url: string): OpenDocument {
  pdfWorker ??= new PDFWorker();
  const task = getDocument({
    url: new URL(url, window.location.href).href,
    httpHeaders: keyHeaders(),
    worker: pdfWorker,
    cMapUrl: asset('cmaps'),
    standardFontDataUrl: asset('standard_fonts'),
    iccUrl: asset('iccs'),
    wasmUrl: asset('wasm'),
    rangeChunkSize: 1 << 18,
    // A record may be hundreds of megabytes: fetch only the shown pages.
    disableAutoFetch: true,
    disableStream: true,
    verbosity: 0,
  });
  const entry = { task, users: 0, lastUse: 0 };
  openDocuments.set(url, entry);
  task.promise.catch(() => openDocuments.delete(url));
  return entry;
}

/** Opens the PDF at one of our own addresses, or shares an open one. Each call needs its `releaseDocument`. */
function acquireDocument(url: string): Promise<PDFDocumentProxy> {
  const entry = openDocuments.get(url) ?? openDocument(url);
  entry.users += 1;
  entry.lastUse = ++useCount;
  return entry.task.promise;
}

/** Releases a document; the unused ones with the oldest use are closed. */
function releaseDocument(url: string): void {
  const entry = openDocuments.get(url);
  if (!entry) return;
  entry.users -= 1;
  const idle = [...openDocuments].filter(([, other]) => other.users <= 0).sort(([, a], [, b]) => a.lastUse - b.lastUse);
  for (const [idleUrl, { task }] of idle.slice(0, Math.max(0, idle.length - MAX_IDLE))) {
    openDocuments.delete(idleUrl);
    void task.destroy();
  }
}

/** The loading state of a PDF. */
type DocumentState = { state: 'loading' } | { state: 'open'; document: PDFDocumentProxy } | { state: 'failed' };

/** The PDF at an address, kept open while the component is mounted. `null`: none is needed yet. */
export function useDocument(url: string | null): DocumentState {
  const [loaded, setLoaded] = useState<{ url: string | null; state: DocumentState }>({ url, state: { state: 'loading' } });
  useEffect(() => {
    if (url === null) return;
    let mounted = true;
    const update = (state: DocumentState) => mounted && setLoaded({ url, state });
    acquireDocument(url).then(
      (document) => update({ state: 'open', document }),
      () => update({ state: 'failed' }),
    );
    return () => {
      mounted = false;
      releaseDocument(url);
    };
  }, [url]);
  return loaded.url === url ? loaded.state : { state: 'loading' };
}
