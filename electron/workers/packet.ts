import type { PacketPlan } from '../../shared/domain/packet-plan.ts';
import { assemblePacket } from '../packet/assemble.ts';
import { typesetGeneratedPages } from '../packet/front-matter/typeset.ts';
import { packetIdentifier } from '../packet/packet-identifier.ts';
import type { PacketAnswer, PacketProgress, PacketTask, PreviewPages } from '../packet/packet-messages.ts';
import { createRecordImporter, missingReason, type RepairedPages, reusedBuffer } from '../packet/record-sources.ts';
import type { Sink } from '../pdf/byte-sink.ts';
import { runWorkerEntry } from '../threads/worker-entry.ts';
import { openContent } from '../vault/content.ts';
import type { ContentAccess } from '../vault/content-access.ts';
import type { ContentWriter } from '../vault/content-writer.ts';

await runWorkerEntry<PacketTask, PacketProgress, PacketAnswer | PreviewPages>((input, report) =>
  input.task === 'preview' ? previewPages(input.plan) : makePacket(input.plan, input.content, input.repaired, report),
);

async function makePacket(
  plan: PacketPlan,
  access: ContentAccess,
  repaired: RepairedPages,
  report: (progress: PacketProgress) => void,
): Promise<PacketAnswer> {
  const content = openContent(access);
  const writer = content.begin();
  const buffer = reusedBuffer();
  const { importRecord, failed } = createRecordImporter((sha256) => content.readAll(sha256, buffer), repaired);
  try {
    const assembled = await assemblePacket({
      plan,
      sink: contentSink(writer),
      typeset: typesetGeneratedPages,
      importRecord,
      onProgress: (done, total) => report({ done, total }),
    });
    if (failed.length === 0) return { ...writer.finish(), ...assembled };
    writer.discard();
    return { failed };
  } catch (error) {
    writer.discard();
    throw error;
  }
}

/** A sink that appends a PDF's bytes to a content of the vault. Throws what `append` throws. */
function contentSink(content: ContentWriter): Sink {
  return {
    get position() {
      return content.bytes;
    },
    write(parts) {
      for (const part of parts) content.append(part);
    },
  };
}

async function previewPages(plan: PacketPlan): Promise<PreviewPages> {
  const imported = plan.sections.flatMap(({ entries }) =>
    entries.map((entry) => {
      const pages = entry.kind === 'record' && entry.pagesSha256 !== null ? entry.pages : 0;
      return { id: entry.id, pages, remark: entry.kind === 'record' ? missingReason(entry) : '' };
    }),
  );
  const { bytes, frontMatter, entries, sealedPages, manifestPages } = await typesetGeneratedPages(plan, imported);
  const counts = {
    version: packetIdentifier(plan),
    frontMatter,
    entries: [...entries].map(([id, pages]) => ({ id, pages })),
    sealed: sealedPages,
    manifest: manifestPages,
  };
  return { bytes, counts };
}
