import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import type { PacketChoice } from '../../shared/domain/packet.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { client, orpc } from '../client/client.ts';
import { useAutosave } from '../forms/useAutosave.ts';

/** Everything that makes the packet of a case, with the saved choice. */
export function usePacketFacts(caseId: string, date: Day) {
  const input = { caseId };
  const records = useQuery(orpc.records.list.queryOptions({ input }));
  const notes = useQuery(orpc.notes.list.queryOptions({ input }));
  const choice = useQuery(orpc.packets.choice.queryOptions({ input }));
  const plan = useQuery({
    ...orpc.packets.plan.queryOptions({ input: { caseId, date } }),
    placeholderData: keepPreviousData,
  });
  const generated = useQuery({
    ...orpc.packets.generatedPages.queryOptions({ input: { caseId, date } }),
    placeholderData: keepPreviousData,
  });
  const packets = useQuery(orpc.packets.list.queryOptions({ input }));
  const failed = [records, notes, choice, plan, generated, packets].find(({ error }) => error);
  return {
    records: records.data,
    notes: notes.data,
    choice: choice.data,
    plan: plan.data?.plan,
    /** The facts that the style depends on. */
    styleFacts: plan.data?.facts,
    findings: plan.data?.findings ?? [],
    generated: generated.data,
    packets: packets.data ?? [],
    error: failed?.error ?? null,
  };
}

/** The facts once records, notes and choice are loaded. */
export type PacketFacts = ReturnType<typeof usePacketFacts> & { records: MedicalRecord[]; notes: Note[]; choice: PacketChoice };

export interface PacketChoiceState {
  choice: PacketChoice;
  /** Shows a change at once and saves it now, or at the next pause for typed text. */
  change: (update: (currentChoice: PacketChoice) => PacketChoice, saveAt: 'now' | 'pause') => void;
  /** Saves what is not saved yet. */
  flush: () => Promise<void>;
  error: unknown;
}

/** The choice for the packet, saved as it changes. */
export function usePacketChoice(caseId: string, stored: PacketChoice): PacketChoiceState {
  const queryClient = useQueryClient();
  const saved = useAutosave(stored, async (choice: PacketChoice) => {
    const stored = await client.packets.choose({ caseId, choice });
    queryClient.setQueryData(orpc.packets.choice.queryKey({ input: { caseId } }), stored);
  });
  // Two changes may come before the next render.
  const latest = useRef(saved.draft);
  latest.current = saved.draft;
  const { change: save, flush } = saved;
  const change = useCallback<PacketChoiceState['change']>(
    (update, saveAt) => {
      latest.current = update(latest.current);
      save(latest.current);
      if (saveAt === 'now') void flush();
    },
    [save, flush],
  );
  return { choice: saved.draft, change, flush, error: saved.error };
}
