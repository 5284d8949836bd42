import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Job } from '../domain/job.ts';
import { Handover, Packet, PacketChoice, PacketContents, StyleFacts } from '../domain/packet.ts';
import { CheckFinding, GeneratedPageCounts, PacketPlan } from '../domain/packet-plan.ts';
import { Day } from '../domain/partial-date.ts';
import { procedure } from './errors.ts';

export const packets = {
  choice: procedure.input(z.object({ caseId: Id })).output(PacketChoice),
  choose: procedure.input(z.object({ caseId: Id, choice: PacketChoice })).output(PacketChoice),
  /** The contents of a packet made now, what its recipient would miss, and the facts of its style. */
  plan: procedure
    .input(z.object({ caseId: Id, date: Day }))
    .output(z.object({ plan: PacketPlan, findings: z.array(CheckFinding), facts: StyleFacts })),
  /** Counts the pages of `GET /files/front-matter/:caseId?date=`, for the preview. */
  generatedPages: procedure.input(z.object({ caseId: Id, date: Day })).output(GeneratedPageCounts),
  /** Makes the packet; its bytes are kept in the vault as a draft. Throws REFUSED for a supplement with nothing in it. */
  make: procedure.input(z.object({ caseId: Id, date: Day })).output(Job),
  list: procedure.input(z.object({ caseId: Id })).output(z.array(Packet)),
  /**
   * Saves a packet where the person chooses. `download`: this host has no dialog of its own, the page
   * fetches `GET /files/packets/:id` and lets the browser save it.
   */
  save: procedure.input(z.object({ id: Id })).output(z.object({ done: z.enum(['saved', 'cancelled', 'download']) })),
  /** Opens the packet in the system's own reader. `download`: as above. */
  open: procedure.input(z.object({ id: Id })).output(z.object({ done: z.enum(['opened', 'download']) })),
  /** The contents of a packet; null: they were not kept when it was made. */
  contents: procedure.input(z.object({ id: Id })).output(PacketContents.nullable()),
  /** Hands a packet over, which freezes it. Throws REFUSED where its contents are unknown. */
  handOver: procedure.input(z.object({ id: Id, issue: Handover })).output(Packet),
  /** Makes a packet a draft again: it was not handed over after all. */
  undoHandOver: procedure.input(z.object({ id: Id })).output(Packet),
  /** Throws REFUSED for a packet that was handed over. */
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
  restore: procedure.input(z.object({ id: Id })).output(z.void()),
};
