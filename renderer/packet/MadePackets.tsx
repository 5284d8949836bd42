import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Packet } from '../../shared/domain/packet.ts';
import { sized } from '../../shared/wording/amounts.ts';
import { client, orpc } from '../client/client.ts';
import { Card } from '../components/Card.tsx';
import { focusPlace } from '../components/focus.ts';
import { offerBack } from '../components/removal.ts';
import { useDeliver } from './deliver.ts';
import classes from './MadePackets.module.css';
import { madeAt, packetFor } from './words.ts';

/** The packets that were made of this case, newest first. */
export function MadePackets({ caseId, packets }: { caseId: string; packets: readonly Packet[] }) {
  const deliver = useDeliver(caseId);
  const remove = useMutation(orpc.packets.remove.mutationOptions());
  const body = useRef<HTMLTableSectionElement>(null);
  /** The keyboard goes on at the packet beside the one that goes, else at the beginning of the place. */
  const leave = (at: number) => {
    const rows = body.current?.rows;
    const button = (rows?.[at + 1] ?? rows?.[at - 1])?.querySelector<HTMLElement>('button:last-of-type');
    if (button) button.focus();
    else focusPlace();
  };
  const removeOne = ({ id, made, recipient }: Packet, at: number) =>
    offerBack(remove.mutateAsync({ id }), {
      words: `${packetFor(recipient)} of ${madeAt(made)} removed.`,
      gone: () => leave(at),
      restore: () => client.packets.restore({ id }),
    });
  return (
    <Card title="Made packets" className={classes.card ?? ''}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Made</th>
            <th scope="col">For</th>
            <th scope="col" className={classes.number}>
              Pages
            </th>
            <th scope="col" className={classes.number}>
              Size
            </th>
            <td />
          </tr>
        </thead>
        <tbody ref={body}>
          {packets.map((packet, at) => {
            const named = `the packet of ${madeAt(packet.made)}`;
            return (
              <tr key={packet.id}>
                <th scope="row">{madeAt(packet.made)}</th>
                <td className={classes.recipient}>{packet.recipient || '—'}</td>
                <td className={classes.number}>{packet.pages.toLocaleString('en')}</td>
                <td className={classes.number}>{sized(packet.bytes)}</td>
                <td className={classes.actions}>
                  <Button
                    size="compact-md"
                    variant="subtle"
                    aria-label={`Save ${named}`}
                    onClick={() => void deliver.save(packet)}
                  >
                    Save
                  </Button>
                  <Button
                    size="compact-md"
                    variant="subtle"
                    aria-label={`Open ${named}`}
                    onClick={() => void deliver.open(packet)}
                  >
                    Open
                  </Button>
                  <Button size="compact-md" variant="subtle" aria-label={`Remove ${named}`} onClick={() => removeOne(packet, at)}>
                    Remove
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}
