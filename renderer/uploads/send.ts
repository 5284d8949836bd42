import type { Client } from '../../shared/contract/index.ts';
import { SLICE_BYTES } from '../../shared/contract/intake.ts';

/** Files sent at the same time: small files wait for answers, not for the disk. */
const LANES = 3;

/** What the sending of an import reports while it goes on. */
export interface Sending {
  /** Bytes of the whole import that have arrived. */
  onBytes(sent: number): void;
  /** A file that could not be read or sent; the others go on. */
  onLost(name: string, why: string): void;
}

/** The file could not be read where it lies: moved, removed, or not allowed. */
class Unreadable extends Error {}

async function sliceOf(file: File, at: number): Promise<ArrayBuffer> {
  try {
    // A slice, never the file: a Blob as body would be read whole into memory inside a custom scheme.
    return await file.slice(at, at + SLICE_BYTES).arrayBuffer();
  } catch {
    throw new Unreadable();
  }
}

async function put(incomingId: string, at: number, bytes: ArrayBuffer, signal: AbortSignal): Promise<void> {
  const answer = await fetch(`/files/incoming/${incomingId}?at=${at}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    signal,
  });
  if (!answer.ok) throw new Error(`The slice was not taken (${answer.status}).`);
}

/** Announces a file, sends it in slices, and says that it is whole. The first slice is read before it is announced. */
async function sendFile(
  client: Client,
  jobId: string,
  file: File,
  signal: AbortSignal,
  onSlice: (bytes: number) => void,
): Promise<void> {
  let slice = await sliceOf(file, 0);
  signal.throwIfAborted();
  const { incomingId } = await client.intake.receive({ jobId, name: file.name, bytes: file.size });
  for (let at = 0; at < file.size; ) {
    await put(incomingId, at, slice, signal);
    at += slice.byteLength;
    onSlice(slice.byteLength);
    if (at < file.size) slice = await sliceOf(file, at);
  }
  signal.throwIfAborted();
  await client.intake.received({ incomingId });
}

/**
 * Hands all files of an import over, then says that no more come. A file that cannot be read is reported and the
 * others go on. Ends early, without an error, when `signal` says so.
 */
export async function sendFiles(
  client: Client,
  jobId: string,
  files: readonly File[],
  signal: AbortSignal,
  report: Sending,
): Promise<void> {
  let sent = 0;
  const queue = files.values();
  const lane = async () => {
    for (const file of queue) {
      if (signal.aborted) return;
      try {
        await sendFile(client, jobId, file, signal, (bytes) => {
          sent += bytes;
          report.onBytes(sent);
        });
      } catch (error) {
        if (signal.aborted) return;
        report.onLost(
          file.name,
          error instanceof Unreadable
            ? 'The file could not be read. It may have been moved or removed; add it again from where it is now.'
            : 'The file did not arrive whole. Nothing of it was kept; add it again.',
        );
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await client.intake.end({ jobId });
}
