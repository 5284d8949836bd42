import { randomUUID } from 'node:crypto';
import type { Packet } from '../../../shared/domain/packet.ts';
import { findProviderByText } from '../../../shared/ledger/recipients.ts';
import { packetContents } from '../../../shared/packets/contents.ts';
import { handOverRefusal, makeRefusal, removalRefusal } from '../../../shared/packets/packet-refusals.ts';
import { packetFileName } from '../../../shared/packets/packet-styles.ts';
import { createReader } from '../../reading/reader.ts';
import { registerFile } from '../../store/register-file.ts';
import { makePacket } from '../../workers/packet-maker.ts';
import { assertAllowed, assertSameCase } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import { planOf } from './packet-plan.ts';
import { previewOf } from './packet-preview.ts';
import { readPacket } from './read-packet.ts';

export const packetsRouter = vaultProcedure.packets.router({
  choice: caseProcedure.packets.choice.handler(({ context }) => {
    const { id } = context.case;
    return context.queries.packets.choice(id);
  }),
  choose: caseProcedure.packets.choose.handler(({ context, input }) => {
    const { id } = context.case;
    const { since } = input.choice;
    if (since !== null) assertSameCase(id, context.queries.packets.get(since), 'This packet');
    context.queries.packets.setChoice(id, input.choice);
    context.jobs.notifyChanged('packets', id);
    return context.queries.packets.choice(id);
  }),
  plan: caseProcedure.packets.plan.handler(({ context, input }) => planOf(context, context.ports, input.caseId, input.date)),
  generatedPages: caseProcedure.packets.generatedPages.handler(async ({ context, input }) => {
    const opened = context.session.open();
    const { plan } = planOf(opened, context.ports, input.caseId, input.date);
    return (await previewOf(opened, plan, context.ports)).counts;
  }),
  make: caseProcedure.packets.make.handler(({ context, input }) => {
    const { vault, queries, jobs, ports } = context;
    const { plan, findings, since } = planOf(context, ports, input.caseId, input.date);
    const choice = queries.packets.choice(input.caseId);
    assertAllowed(makeRefusal(choice, findings));
    return jobs.start('packet', input.caseId, 'Making the packet', async (control) => {
      const made = await makePacket(plan, {
        content: vault.content.access,
        workers: ports.workers,
        startReader: () => createReader({ ...ports, content: vault.content.access, onStored: vault.content.noteWritten }),
        signal: control.signal,
        onProgress: (done, total) => control.progress({ done, total }),
      });
      const { sha256, bytes, pages, pageRanges, remarks } = made;
      vault.content.noteWritten(sha256);
      const now = ports.clock.now();
      const packet: Packet = {
        id: randomUUID(),
        caseId: input.caseId,
        recipient: plan.recipient,
        paper: plan.paper,
        date: plan.date,
        made: now,
        pages,
        bytes,
        sha256,
        fileName: packetFileName(plan.date, plan.style),
        style: plan.style,
        since,
        issue: null,
        listed: true,
      };
      context.transact(() => {
        registerFile(vault.db, sha256, bytes, now);
        queries.packets.add(packet, packetContents(plan, pageRanges, { ...choice, since }));
        queries.activity.add(input.caseId, { at: now, what: 'packet-made', count: pages, subject: plan.recipient });
      });
      jobs.notifyChanged('packets', input.caseId);
      return { kind: 'packet', packetId: packet.id, fileName: packet.fileName, pages, bytes, remarks };
    });
  }),
  list: caseProcedure.packets.list.handler(({ context }) => {
    const { id } = context.case;
    return context.queries.packets.list(id);
  }),
  save: vaultProcedure.packets.save.handler(async ({ context, input }) => {
    const { saveFile } = context.ports.native;
    const { fileName } = context.queries.packets.get(input.id);
    return { done: saveFile ? await saveFile(fileName, readPacket(context, input.id)) : 'download' };
  }),
  open: vaultProcedure.packets.open.handler(async ({ context, input }) => {
    const { openFile } = context.ports.native;
    if (!openFile) return { done: 'download' };
    const { fileName } = context.queries.packets.get(input.id);
    await openFile(fileName, readPacket(context, input.id));
    return { done: 'opened' };
  }),
  contents: vaultProcedure.packets.contents.handler(({ context, input }) => context.queries.packets.contents(input.id)),
  handOver: vaultProcedure.packets.handOver.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const packet = queries.packets.get(input.id);
    const { caseId, issue: before } = packet;
    if (input.issue.providerId) assertSameCase(caseId, queries.providers.get(input.issue.providerId), 'This physician');
    assertAllowed(handOverRefusal(packet, queries.packets.isRemoved(input.id)));
    context.transact(() => {
      const { recipient: subject, providerId } = input.issue;
      // By the name where nobody was pointed at, as the terminal does it.
      const to = providerId ?? findProviderByText(subject, queries.providers.list(caseId))?.id ?? null;
      queries.packets.setIssue(input.id, { ...input.issue, providerId: to });
      if (before === null) queries.activity.add(caseId, { at: ports.clock.now(), what: 'packet-issued', count: 1, subject });
    });
    jobs.notifyChanged('packets', caseId);
    return queries.packets.get(input.id);
  }),
  undoHandOver: vaultProcedure.packets.undoHandOver.handler(({ context: { queries, jobs }, input }) => {
    const { caseId } = queries.packets.get(input.id);
    queries.packets.setIssue(input.id, null);
    jobs.notifyChanged('packets', caseId);
    return queries.packets.get(input.id);
  }),
  remove: vaultProcedure.packets.remove.handler(({ context, input }) => {
    const packet = context.queries.packets.get(input.id);
    assertAllowed(removalRefusal(packet));
    context.queries.packets.setRemoved(input.id, context.ports.clock.now());
    context.jobs.notifyChanged('packets', packet.caseId);
  }),
  restore: vaultProcedure.packets.restore.handler(({ context, input }) => {
    const { caseId } = context.queries.packets.get(input.id);
    context.queries.packets.setRemoved(input.id, null);
    context.jobs.notifyChanged('packets', caseId);
  }),
});
