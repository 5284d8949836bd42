import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { SLICE_BYTES } from '../../shared/contract/import.ts';
import type { Client } from '../../shared/contract/index.ts';
import { UserMessage } from '../../shared/domain/user-message.ts';
import { client } from '../client/client.ts';
import { keyHeaders } from '../client/page-key.ts';

/** Files sent at the same time: small files wait for answers, not for the disk. */
const PARALLEL_UPLOADS = 3;

/** Why a file was not sent, in words for the person. */
class UploadError extends Error {}

async function sliceOf(file: File, offset: number): Promise<ArrayBuffer> {
  try {
    // A slice, never the file: a custom scheme reads a Blob body into memory as a whole.
    return await file.slice(offset, offset + SLICE_BYTES).arrayBuffer();
  } catch {
    throw new UploadError('The file could not be read. It may have been moved or removed; add it again from where it is now.');
  }
}

async function sendSlice(incomingId: string, offset: number, body: ArrayBuffer, signal: AbortSignal): Promise<void> {
  const answer = await fetch(`/files/incoming/${incomingId}?at=${offset}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', ...keyHeaders() },
    body,
    signal,
  });
  if (answer.ok) return;
  const problem = UserMessage.safeParse(await answer.json().catch(() => null));
  throw problem.success
    ? new UploadError(`${problem.data.happened} ${problem.data.todo}`)
    : new Error(`A slice was not taken (${answer.status}).`);
}

/** Announces a file, sends it in slices, and completes it. Its first slice is read before it is announced. */
async function sendFile(jobId: string, file: File, signal: AbortSignal): Promise<void> {
  let slice = await sliceOf(file, 0);
  signal.throwIfAborted();
  const { incomingId } = await client.import.announce({ jobId, name: file.name, bytes: file.size });
  for (let offset = 0; offset < file.size; ) {
    await sendSlice(incomingId, offset, slice, signal);
    offset += slice.byteLength;
    if (offset < file.size) slice = await sliceOf(file, offset);
  }
  signal.throwIfAborted();
  await client.import.complete({ incomingId });
}

/**
 * Sends all files of an import, then ends it. A file that cannot be read or sent is reported, and the others go on. Ends early
 * without an error once `signal` aborts.
 */
export async function sendFiles(
  jobId: string,
  files: readonly File[],
  signal: AbortSignal,
  onLost: (name: string, reason: string) => void,
): Promise<void> {
  const queue = files.values();
  const worker = async () => {
    for (const file of queue) {
      if (signal.aborted) return;
      try {
        await sendFile(jobId, file, signal);
      } catch (error) {
        if (signal.aborted) return;
        onLost(
          file.name,
          error instanceof UploadError ? error.message : 'The file did not arrive whole. Nothing of it was kept; add it again.',
        );
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_UPLOADS }, worker));
  if (!signal.aborted) await client.import.finish({ jobId });
}

const keepaliveClient: Client = createORPCClient(
  new RPCLink({
    url: () => new URL('/rpc', window.location.href).href,
    headers: () => keyHeaders(),
    fetch: (request, init) => fetch(request, { ...init, keepalive: true }),
  }),
);

/** Ends an import while the window closes: what has arrived is imported. */
export function endOnPageHide(jobId: string): void {
  void keepaliveClient.import.finish({ jobId }).catch(() => undefined);
}
