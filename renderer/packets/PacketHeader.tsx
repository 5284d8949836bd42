import type { ReactNode } from 'react';
import type { PacketChoice } from '../../shared/domain/packet.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { checkWords, PAPER_WORDS, packetFor } from './packet-labels.ts';
import type { PacketFacts } from './usePacket.ts';

/** Whom the packet is for, how much it is on which paper, and whether something is to check; beside it what can be done with it. */
export function PacketHeader({
  facts: { plan, findings },
  choice,
  pages,
  children,
}: {
  facts: PacketFacts;
  choice: PacketChoice;
  /** How many; null: not counted yet. */
  pages: number | null;
  children: ReactNode;
}) {
  const sentence = [pages !== null && formatCount(pages, 'page'), PAPER_WORDS[choice.paper], plan && checkWords(findings.length)];
  return (
    <PageHeader
      title={packetFor(choice.recipient || plan?.recipient || '')}
      sentence={sentence.filter(Boolean).join(' · ')}
      actions={children}
    />
  );
}
