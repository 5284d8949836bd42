/**
 * Reads a body of at most `limit` bytes. The bytes count as they arrive, not as the header claims. SECURITY: 15
 * `broken-off`: the sender went away.
 */
export async function readSlice(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array | 'too-large' | 'broken-off'> {
  if (!body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > limit) return 'too-large';
      chunks.push(chunk);
    }
  } catch {
    return 'broken-off';
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, bytes);
}

/** Whether a request failed because its sender went away, or because the vault was locked: nothing to log as an error. */
export const wasAborted = (error: unknown, signal?: AbortSignal): boolean =>
  signal?.aborted === true || (error instanceof Error && error.name === 'AbortError');
