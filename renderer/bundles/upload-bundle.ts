import { SLICE_BYTES } from '../../shared/contract/import.ts';
import { Problem } from '../../shared/domain/problem.ts';
import { UserMessage } from '../../shared/domain/user-message.ts';
import { client } from '../client/client.ts';
import { keyHeaders } from '../client/page-key.ts';

const unreadable = () =>
  new Problem('REFUSED', {
    happened: 'The file could not be read.',
    kept: 'Nothing in your vault was changed.',
    todo: 'It may have been moved or removed. Choose it again from where it is now.',
  });

/** Sends a file that someone handed over, in slices; gives its id. Throws Problem REFUSED. */
export async function uploadBundle(file: File): Promise<string> {
  if (file.size === 0) throw unreadable();
  const { bundleId } = await client.bundles.announce({ bytes: file.size });
  for (let at = 0; at < file.size; at += SLICE_BYTES) {
    // A slice, never the file: a custom scheme reads a Blob body into memory as a whole.
    const body = await file
      .slice(at, at + SLICE_BYTES)
      .arrayBuffer()
      .catch(() => {
        throw unreadable();
      });
    const answer = await fetch(`/files/bundles/${bundleId}?at=${at}`, {
      method: 'PUT',
      headers: { ...keyHeaders(), 'content-type': 'application/octet-stream' },
      body,
    });
    if (answer.ok) continue;
    const { data } = UserMessage.safeParse(await answer.json().catch(() => null));
    throw data ? new Problem('REFUSED', data) : new Error(`A slice was not taken (${answer.status}).`);
  }
  return bundleId;
}
