import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Packet } from '../../shared/domain/packet.ts';
import { handedOverPackets } from '../../shared/ledger/handed-over.ts';
import { handedOverLabel } from '../../shared/ledger/ledger-labels.ts';
import { formatMadeAt, packetTitle } from '../../shared/packets/packet-labels.ts';
import { PACKET_STYLE_LABELS } from '../../shared/packets/packet-styles.ts';
import { client, orpc } from '../client/client.ts';
import { focusPage } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { offerUndo } from '../ui/offer-undo.ts';
import classes from './MadePackets.module.css';
import { usePacketFile } from './usePacketFile.ts';

/** The packets made of this case: those handed over, latest first, and drafts, newest first. */
export function MadePackets({ caseId, packets }: { caseId: string; packets: readonly Packet[] }) {
  const handedOver = handedOverPackets(packets);
  const drafts = packets.filter(({ issue }) => issue === null);
  return (
    <>
      {handedOver.length > 0 && <HandedOverPackets caseId={caseId} packets={handedOver} />}
      {drafts.length > 0 && <DraftPackets caseId={caseId} packets={drafts} />}
    </>
  );
}

/** A link to the packet. */
function PacketLink({ packet: { id: packetId, caseId }, children }: { packet: Packet; children: string }) {
  return (
    <TextLink to={pagePath('packet')} params={{ caseId, packetId }}>
      {children}
    </TextLink>
  );
}

function HandedOverPackets({ caseId, packets }: { caseId: string; packets: readonly Packet[] }) {
  return (
    <Card
      title="Handed over"
      className={classes.card ?? ''}
      rightSection={
        <TextLink to={pagePath('ledger')} params={{ caseId }}>
          Who has what
        </TextLink>
      }
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Handed over</th>
            <th scope="col">To</th>
            <th scope="col">Style</th>
            <th scope="col" className={classes.number}>
              Pages
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {packets.map((packet) => {
            const { id, issue, style, pages } = packet;
            if (!issue) return null;
            return (
              <tr key={id}>
                <th scope="row">
                  <PacketLink packet={packet}>{handedOverLabel(issue)}</PacketLink>
                </th>
                <td className={classes.recipient}>{issue.recipient}</td>
                <td className={classes.style}>{PACKET_STYLE_LABELS[style].label}</td>
                <td className={classes.number}>{pages.toLocaleString('en')}</td>
                <td className={classes.actions}>
                  <PacketFileButtons caseId={caseId} packet={packet} packetName={`the packet of ${handedOverLabel(issue)}`} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}

function DraftPackets({ caseId, packets }: { caseId: string; packets: readonly Packet[] }) {
  const remove = useMutation(orpc.packets.remove.mutationOptions());
  const tableBody = useRef<HTMLTableSectionElement>(null);
  /** Focuses the packet beside the removed one, else the top of the page. */
  const focusNext = (index: number) => {
    const rows = tableBody.current?.rows;
    const button = (rows?.[index + 1] ?? rows?.[index - 1])?.querySelector<HTMLElement>('button:last-of-type');
    if (button) button.focus();
    else focusPage();
  };
  const removePacket = ({ id, made, recipient }: Packet, index: number) =>
    offerUndo(remove.mutateAsync({ id }), {
      message: `${packetTitle(recipient)} of ${formatMadeAt(made)} removed.`,
      onRemoved: () => focusNext(index),
      restore: () => client.packets.restore({ id }),
    });
  return (
    <Card title="Made, not handed over" className={classes.card ?? ''}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Made</th>
            <th scope="col">For</th>
            <th scope="col">Style</th>
            <th scope="col" className={classes.number}>
              Pages
            </th>
            <td />
          </tr>
        </thead>
        <tbody ref={tableBody}>
          {packets.map((packet, index) => {
            const { id: packetId, made, recipient, style, pages, listed } = packet;
            const packetName = `the packet of ${formatMadeAt(made)}`;
            return (
              <tr key={packetId}>
                <th scope="row">
                  <PacketLink packet={packet}>{formatMadeAt(made)}</PacketLink>
                </th>
                <td className={classes.recipient}>{recipient || '—'}</td>
                <td className={classes.style}>{PACKET_STYLE_LABELS[style].label}</td>
                <td className={classes.number}>{pages.toLocaleString('en')}</td>
                <td className={classes.actions}>
                  <span className={classes.buttons}>
                    {listed && (
                      <ButtonLink
                        size="compact-md"
                        variant="subtle"
                        aria-label={`Hand over ${packetName}`}
                        to={pagePath('packet')}
                        params={{ caseId, packetId }}
                        search={{ hand: true }}
                      >
                        Hand over
                      </ButtonLink>
                    )}
                    <PacketFileButtons caseId={caseId} packet={packet} packetName={packetName} />
                    <Button
                      size="compact-md"
                      variant="subtle"
                      aria-label={`Remove ${packetName}`}
                      onClick={() => removePacket(packet, index)}
                    >
                      Remove
                    </Button>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}

function PacketFileButtons({ caseId, packet, packetName }: { caseId: string; packet: Packet; packetName: string }) {
  const packetFile = usePacketFile(caseId);
  return (
    <>
      <Button size="compact-md" variant="subtle" aria-label={`Save ${packetName}`} onClick={() => void packetFile.save(packet)}>
        Save
      </Button>
      <Button size="compact-md" variant="subtle" aria-label={`Open ${packetName}`} onClick={() => void packetFile.open(packet)}>
        Open
      </Button>
    </>
  );
}
