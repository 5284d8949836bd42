import type { ReactNode } from 'react';
import type { PacketChoice } from '../../shared/domain/packet.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { checkSummary, PAPER_LABELS, packetTitle } from '../../shared/packets/packet-labels.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import type { PacketFacts } from './usePacketFacts.ts';

/** The page header: recipient, pages and paper, whether something is to check; the actions are its children. */
export function PacketHeader({
  facts: { plan, findings },
  choice,
  pages,
  children,
}: {
  facts: PacketFacts;
  choice: PacketChoice;
  /** Number of pages; null: not counted yet. */
  pages: number | null;
  children: ReactNode;
}) {
  const sentence = [
    pages !== null && formatCount(pages, 'page'),
    PAPER_LABELS[choice.paper],
    plan && checkSummary(findings.length),
  ];
  return (
    <PageHeader
      title={packetTitle(choice.recipient || plan?.recipient || '')}
      sentence={sentence.filter(Boolean).join(' · ')}
      actions={children}
    />
  );
}
