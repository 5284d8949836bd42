import type { PacketPlan } from '../../shared/domain/packet-plan.ts';
import { digestOf } from '../platform/digest.ts';

/** The packet's identifier: that of its plan. Printed in the manifest and kept in the file. */
export function packetIdentifier(plan: PacketPlan): string {
  return digestOf(plan);
}
