import type { OpenSession } from '../vault/vault-session.ts';

/** The bytes of a packet, in chunks. Throws Problem NOT_FOUND, VAULT_DAMAGED. */
export function readPacket({ vault, queries }: OpenSession, id: string): AsyncIterable<Uint8Array> {
  return vault.content.read(queries.packets.get(id).sha256);
}
