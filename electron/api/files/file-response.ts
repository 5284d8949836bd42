import type { Content } from '../../vault/content.ts';
import { rangeOf } from './range.ts';

/** Types that a browser may show a stored document as. Everything else is sent as plain bytes. */
type ContentType = 'application/pdf' | 'image/webp' | 'application/zip' | 'application/octet-stream';

/** Headers of a document: no cache, no sniffing, nothing of it runs. SECURITY: 13 */
export function documentHeaders(type: ContentType, fileName?: string): Headers {
  const headers = new Headers({
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  });
  // RFC 8187: the name may have any letter.
  if (fileName !== undefined) headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  return headers;
}

/** Chunks as the body of a response, each read when the consumer asks for it. */
export function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      // Nobody reads any more, and nobody waits for the error of the end.
      await iterator.return?.().catch(() => {});
    },
  });
}

/** A stored file, or the requested range of it. Throws Problem NOT_FOUND. */
export function answerContent(
  request: Request,
  content: Content,
  sha256: string,
  type: ContentType,
  fileName?: string,
): Response {
  const size = content.size(sha256);
  const headers = documentHeaders(type, fileName);
  headers.set('accept-ranges', 'bytes');
  const range = rangeOf(request.headers.get('range'), size);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range === 'all' ? { start: 0, end: size } : range;
  headers.set('content-length', String(end - start));
  if (range !== 'all') headers.set('content-range', `bytes ${start}-${end - 1}/${size}`);
  const body = request.method === 'HEAD' ? null : streamOf(content.read(sha256, start, end));
  return new Response(body, { status: range === 'all' ? 200 : 206, headers });
}
