import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { SLICE_BYTES } from '../../shared/contract/import.ts';
import type { Client } from '../../shared/contract/index.ts';
import { UserMessage } from '../../shared/domain/user-message.ts';
import { client } from '../client/client.ts';

/** Files sent at the same time: small files wait for answers, not for the disk. */
const LANES = 3;

/** Why a file did not get in, in words for the person. */
class NotSent extends Error {}

async function sliceOf(file: File, at: number): Promise<ArrayBuffer> {
  try {
    // A slice, never the file: a Blob as body would be read whole into memory inside a custom scheme.
    return await file.slice(at, at + SLICE_BYTES).arrayBuffer();
  } catch {
    throw new NotSent('The file could not be read. It may have been moved or removed; add it again from where it is now.');
  }
}

async function put(incomingId: string, at: number, body: ArrayBuffer, signal: AbortSignal): Promise<void> {
  const answer = await fetch(`/files/incoming/${incomingId}?at=${at}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body,
    signal,
  });
  if (answer.ok) return;
  const message = UserMessage.safeParse(await answer.json().catch(() => null));
  throw message.success
    ? new NotSent(`${message.data.happened} ${message.data.todo}`)
    : new Error(`A slice was not taken (${answer.status}).`);
}

/** Announces a file, sends it in slices, and says that it is whole. Its first slice is read before it is announced. */
async function sendFile(jobId: string, file: File, signal: AbortSignal): Promise<void> {
  let slice = await sliceOf(file, 0);
  signal.throwIfAborted();
  const { incomingId } = await client.import.announce({ jobId, name: file.name, bytes: file.size });
  for (let at = 0; at < file.size; ) {
    await put(incomingId, at, slice, signal);
    at += slice.byteLength;
    if (at < file.size) slice = await sliceOf(file, at);
  }
  signal.throwIfAborted();
  await client.import.complete({ incomingId });
}

/**
 * Hands all files of an import over, then says that no more come. A file that cannot be read or sent is reported and
 * the others go on. Ends early, without an error, once `signal` says so.
 */
export async function sendFiles(
  jobId: string,
  files: readonly File[],
  signal: AbortSignal,
  onLost: (name: string, why: string) => void,
): Promise<void> {
  const queue = files.values();
  const lane = async () => {
    for (const file of queue) {
      if (signal.aborted) return;
      try {
        await sendFile(jobId, file, signal);
      } catch (error) {
        if (signal.aborted) return;
        onLost(
          file.name,
          error instanceof NotSent ? error.message : 'The file did not arrive whole. Nothing of it was kept; add it again.',
        );
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (!signal.aborted) await client.import.finish({ jobId });
}

const lastWord: Client = createORPCClient(
  new RPCLink({
    url: () => new URL('/rpc', window.location.href).href,
    fetch: (request, init) => fetch(request, { ...init, keepalive: true }),
  }),
);

/** Says, while the window closes, that no more files come: what has arrived is imported. */
export function endWhileLeaving(jobId: string): void {
  void lastWord.import.finish({ jobId }).catch(() => undefined);
}
