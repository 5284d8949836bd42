import type { PacketPlan } from '../../shared/domain/packet.ts';
import { assemble } from '../packet/assemble.ts';
import { packetIdentifier } from '../packet/identity.ts';
import type { MadePacket, PreviewPages } from '../packet/maker.ts';
import { openRecords, reusedRoom, whyNone } from '../packet/records.ts';
import { contentSink } from '../packet/sink.ts';
import { typeset } from '../packet/type/typeset.ts';
import { type ContentAccess, openContent } from '../vault/content.ts';
import { work } from './worker.ts';

export type PacketTask =
  | { task: 'packet'; plan: PacketPlan; content: ContentAccess; rescue: string }
  | { task: 'front'; plan: PacketPlan };

/** Pages of records done, of all. */
export interface PacketProgress {
  done: number;
  total: number;
}

await work<PacketTask, PacketProgress, MadePacket | PreviewPages>((input, tell) =>
  input.task === 'front' ? frontPages(input.plan) : makePacket(input.plan, input.content, new URL(input.rescue), tell),
);

async function makePacket(
  plan: PacketPlan,
  access: ContentAccess,
  rescue: URL,
  tell: (progress: PacketProgress) => void,
): Promise<MadePacket> {
  const content = openContent(access);
  const writer = content.begin();
  const room = reusedRoom();
  try {
    const { pages, remarks } = await assemble({
      plan,
      sink: contentSink(writer),
      typeset,
      climb: openRecords((sha256) => content.readWhole(sha256, room), rescue),
      onProgress: (done, total) => tell({ done, total }),
    });
    return { ...writer.finish(), pages, remarks };
  } catch (error) {
    writer.discard();
    throw error;
  }
}

async function frontPages(plan: PacketPlan): Promise<PreviewPages> {
  const taken = plan.sections.flatMap(({ entries }) =>
    entries.map((entry) => {
      const pages = entry.kind === 'record' && entry.pagesSha256 !== null ? entry.pages : 0;
      return { id: entry.id, pages, remark: entry.kind === 'record' ? whyNone(entry) : '' };
    }),
  );
  const { bytes, front, entries, manifestPages } = await typeset(plan, taken);
  const counts = {
    version: packetIdentifier(plan),
    front,
    entries: [...entries].map(([id, pages]) => ({ id, pages })),
    manifest: manifestPages,
  };
  return { bytes, counts };
}
