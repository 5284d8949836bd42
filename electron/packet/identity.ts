import { createHash } from 'node:crypto';
import type { PacketPlan } from '../../shared/domain/packet.ts';

/** The value with the keys of its objects in order, so that equal plans are equal texts. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

/** The packet's identifier: SHA-256 of its plan, 64 hexadecimal digits. Printed in the manifest and kept in the file. */
export function packetIdentifier(plan: PacketPlan): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(plan)))
    .digest('hex');
}
