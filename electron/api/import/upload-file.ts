import type { Client } from '../../../shared/contract/index.ts';
import type { Imports } from './imports.ts';

interface Upload {
  name: string;
  /** Length of all slices, bytes. */
  bytes: number;
  /** In order, each at most SLICE_BYTES. */
  slices: Iterable<Uint8Array>;
}

/** Uploads a file to an import without HTTP. Throws Problem REFUSED, DISK_FULL. */
export async function uploadFile(
  { client, appendSlice }: { client: Client; appendSlice: Imports['append'] },
  jobId: string,
  { name, bytes, slices }: Upload,
): Promise<void> {
  const { incomingId } = await client.import.announce({ jobId, name, bytes });
  let offset = 0;
  for (const slice of slices) {
    appendSlice(incomingId, offset, slice);
    offset += slice.length;
  }
  await client.import.complete({ incomingId });
}
