import { useMemo } from 'react';
import type { PacketChoice } from '../../shared/domain/packet.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import { packetTree } from '../../shared/packets/contents-tree.ts';
import { numberPages } from '../../shared/packets/numbering.ts';
import { contentsRows } from './contents-rows.ts';
import { packetPages } from './preview-pages.ts';
import type { PacketFacts } from './usePacketFacts.ts';

/** The layout of the chosen packet: contents rows, page count, and pages; null while the generated pages are not typeset. */
export function usePacketLayout(caseId: string, date: Day, facts: PacketFacts, choice: PacketChoice) {
  const { records, notes, plan, generated, styleFacts } = facts;
  const { left, notesLeft, order, paper, questions, style, since, sealed } = choice;
  const tree = useMemo(
    () =>
      packetTree(records, notes, { recipient: '', paper, left, notesLeft, questions, order, style, since, sealed }, styleFacts),
    [records, notes, paper, left, notesLeft, questions, order, style, since, sealed, styleFacts],
  );
  const numbers = useMemo(
    () =>
      generated
        ? numberPages(
            tree.map(({ sealed, entries }) => ({ sealed, entries })),
            generated,
          )
        : null,
    [tree, generated],
  );
  const rows = useMemo(() => contentsRows(tree, generated, numbers), [tree, generated, numbers]);
  const generatedUrl = `/files/front-matter/${caseId}?date=${date}&version=${generated?.version}`;
  const pages = useMemo(
    () => (generated && numbers && plan ? packetPages(tree, numbers, generated, generatedUrl, paper, plan) : null),
    [tree, numbers, generated, generatedUrl, paper, plan],
  );
  return { rows, total: numbers?.total ?? null, pages };
}
