import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';

GlobalWorkerOptions.workerSrc = workerUrl;
// Pages are drawn in a worker too, so that a heavy page never holds up the window.
GlobalWorkerOptions.rendererSrc = rendererUrl;

/** Where the build puts what pdf.js loads on demand: character maps, standard fonts, decoders, colour profiles. */
const asset = (folder: string) => new URL(`/pdf/${folder}/`, window.location.href).href;

/** Documents kept open after their last page left the window: a packet goes through many. */
const KEPT = 4;

interface Open {
  task: ReturnType<typeof getDocument>;
  holders: number;
  used: number;
}

const opened = new Map<string, Open>();
let reader: PDFWorker | null = null;
let turn = 0;

function load(url: string): Open {
  reader ??= new PDFWorker();
  const task = getDocument({
    url: new URL(url, window.location.href).href,
    worker: reader,
    cMapUrl: asset('cmaps'),
    standardFontDataUrl: asset('standard_fonts'),
    iccUrl: asset('iccs'),
    wasmUrl: asset('wasm'),
    rangeChunkSize: 1 << 18,
    // Only what is looked at is fetched: a record may have hundreds of megabytes.
    disableAutoFetch: true,
    disableStream: true,
    verbosity: 0,
  });
  const entry = { task, holders: 0, used: 0 };
  opened.set(url, entry);
  task.promise.catch(() => opened.delete(url));
  return entry;
}

/** Opens the PDF at one of our own addresses, or joins in when it is open. Each call needs its `releaseDocument`. */
function holdDocument(url: string): Promise<PDFDocumentProxy> {
  const entry = opened.get(url) ?? load(url);
  entry.holders += 1;
  entry.used = ++turn;
  return entry.task.promise;
}

/** Lets go of a document; of those that nobody holds, the ones used longest ago are closed. */
function releaseDocument(url: string): void {
  const entry = opened.get(url);
  if (!entry) return;
  entry.holders -= 1;
  const idle = [...opened].filter(([, other]) => other.holders <= 0).sort(([, a], [, b]) => a.used - b.used);
  for (const [old, { task }] of idle.slice(0, Math.max(0, idle.length - KEPT))) {
    opened.delete(old);
    void task.destroy();
  }
}

/** A PDF as far as it is there. */
type DocumentState = { state: 'loading' } | { state: 'open'; document: PDFDocumentProxy } | { state: 'failed' };

/** The PDF at an address, held while the component lives. `null`: none is wanted yet. */
export function useDocument(url: string | null): DocumentState {
  const [known, setKnown] = useState<{ url: string | null; now: DocumentState }>({ url, now: { state: 'loading' } });
  useEffect(() => {
    if (url === null) return;
    let here = true;
    const tell = (now: DocumentState) => here && setKnown({ url, now });
    holdDocument(url).then(
      (document) => tell({ state: 'open', document }),
      () => tell({ state: 'failed' }),
    );
    return () => {
      here = false;
      releaseDocument(url);
    };
  }, [url]);
  return known.url === url ? known.now : { state: 'loading' };
}
