import type { PacketPlan } from '../../shared/domain/packet-plan.ts';
import { assemble } from '../packet/assemble.ts';
import { contentSink } from '../packet/content-sink.ts';
import { typeset } from '../packet/front-matter/typeset.ts';
import { packetIdentifier } from '../packet/packet-identifier.ts';
import type { PacketAnswer, PacketProgress, PacketTask, PreviewPages } from '../packet/packet-messages.ts';
import { type Mended, openRecords, reusedRoom, whyNone } from '../packet/record-sources.ts';
import { runWorkerEntry } from '../threads/worker-entry.ts';
import { openContent } from '../vault/content.ts';
import type { ContentAccess } from '../vault/content-access.ts';

await runWorkerEntry<PacketTask, PacketProgress, PacketAnswer | PreviewPages>((input, tell) =>
  input.task === 'front' ? frontPages(input.plan) : makePacket(input.plan, input.content, input.mended, tell),
);

async function makePacket(
  plan: PacketPlan,
  access: ContentAccess,
  mended: Mended,
  tell: (progress: PacketProgress) => void,
): Promise<PacketAnswer> {
  const content = openContent(access);
  const writer = content.begin();
  const room = reusedRoom();
  const { take, failed } = openRecords((sha256) => content.readWhole(sha256, room), mended);
  try {
    const assembled = await assemble({
      plan,
      sink: contentSink(writer),
      typeset,
      take,
      onProgress: (done, total) => tell({ done, total }),
    });
    if (failed.size === 0) return { ...writer.finish(), ...assembled };
    writer.discard();
    return { failed: [...failed] };
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
  const { bytes, front, entries, sealedPages, manifestPages } = await typeset(plan, taken);
  const counts = {
    version: packetIdentifier(plan),
    front,
    entries: [...entries].map(([id, pages]) => ({ id, pages })),
    sealed: sealedPages,
    manifest: manifestPages,
  };
  return { bytes, counts };
}
