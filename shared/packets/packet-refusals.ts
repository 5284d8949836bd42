import type { Packet, PacketChoice } from '../domain/packet.ts';
import type { CheckFinding } from '../domain/packet-plan.ts';
import type { UserMessage } from '../domain/problem.ts';

/** Returns why a packet cannot be made: a supplement has nothing in it. Null: it can. */
export function makeRefusal({ style }: Pick<PacketChoice, 'style'>, findings: readonly CheckFinding[]): UserMessage | null {
  const empty = findings.find(({ kind }) => kind === 'empty');
  if (style !== 'supplement' || !empty) return null;
  return {
    happened: empty.text,
    kept: 'Nothing was made.',
    todo: 'Choose another packet that it follows, or another style.',
  };
}

/** Returns why a packet cannot be handed over: it is in the trash, or its contents are unknown. Null: it can. */
export function handOverRefusal({ listed }: Pick<Packet, 'listed'>, isRemoved: boolean): UserMessage | null {
  if (isRemoved)
    return {
      happened: 'This packet was removed.',
      kept: 'It is kept in the trash as it is.',
      todo: 'Put it back, then issue it.',
    };
  if (listed) return null;
  return {
    happened: 'This packet was made by an earlier version, which did not keep a list of what is in it.',
    kept: 'The packet is kept as it is.',
    todo: 'Make it again, then issue the new one.',
  };
}

/** Returns why a packet cannot be removed: it was handed over. Null: it can. */
export function removalRefusal({ issue }: Pick<Packet, 'issue'>): UserMessage | null {
  if (issue === null) return null;
  return {
    happened: 'This packet was handed over: it is kept for good, so that you know who has what.',
    kept: 'It is there as before.',
    todo: 'Where it was not handed over after all, take that back first.',
  };
}
