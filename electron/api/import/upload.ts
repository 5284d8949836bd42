import type { App } from '../app.ts';

interface HandedIn {
  name: string;
  /** Length of all slices, bytes. */
  bytes: number;
  /** In order, each at most SLICE_BYTES. */
  slices: Iterable<Uint8Array>;
}

/** Hands a file to an import without HTTP. Throws Problem REFUSED, DISK_FULL. */
export async function handIn(
  { client, deliver }: Pick<App, 'client' | 'deliver'>,
  jobId: string,
  { name, bytes, slices }: HandedIn,
): Promise<void> {
  const { incomingId } = await client.import.receive({ jobId, name, bytes });
  let at = 0;
  for (const slice of slices) {
    deliver(incomingId, at, slice);
    at += slice.length;
  }
  await client.import.received({ incomingId });
}
