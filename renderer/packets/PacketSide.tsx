import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { Packet } from '../../shared/domain/packet.ts';
import { PACKET_STYLE_LABELS } from '../../shared/packets/packet-styles.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import parts from '../requests/Requests.module.css';
import { HandOver } from './HandOver.tsx';
import { IssueFields } from './IssueFields.tsx';
import { PacketContentsList } from './PacketContentsList.tsx';
import { useIssuing } from './useIssuing.ts';

/** Beside the pages of a made packet: whether it was handed over and to whom, and what it holds. */
export function PacketSide({
  packet,
  handing,
  onHanding,
  onPage,
}: {
  packet: Packet;
  /** It is being handed over. */
  handing: boolean;
  onHanding: (handing: boolean) => void;
  onPage: (page: number) => void;
}) {
  const side = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const goOn: GoOn = (as) => focusWhenDrawn(() => side.current?.querySelector<HTMLElement>(`[data-goes-on="${as}"]`));
  const end = (as: 'issued' | 'draft') => {
    onHanding(false);
    goOn(as);
  };
  return (
    <div ref={side}>
      {handing && packet.issue === null && packet.listed ? (
        <HandOver packet={packet} onDone={() => end('issued')} onCancel={() => end('draft')} />
      ) : (
        <Standing packet={packet} goOn={goOn} onHanding={onHanding} />
      )}
      <PacketContentsList packet={packet} onPage={onPage} />
    </div>
  );
}

/** Puts the keyboard where it goes on with a packet that is issued now, or a draft. */
type GoOn = (as: 'issued' | 'draft') => void;

/** A draft, or what is known of its issue; and what can be done. The keyboard goes on at `data-goes-on`. */
function Standing({ packet, goOn, onHanding }: { packet: Packet; goOn: GoOn; onHanding: (handing: boolean) => void }) {
  const { issue, listed, style } = packet;
  const issuing = useIssuing(packet.caseId);
  if (issue)
    return (
      <div className={parts.details}>
        <h2 tabIndex={-1} data-goes-on="issued">
          Handed over
        </h2>
        <p className={parts.quiet}>
          Style: {PACKET_STYLE_LABELS[style].label}. It stays as it went, whatever changes in the case.
        </p>
        <IssueFields packet={{ ...packet, issue }} />
        <div className={parts.buttons}>
          <Button variant="default" onClick={() => void issuing.supplement(packet)}>
            Make a supplement
          </Button>
          <Button
            variant="default"
            onClick={() => issuing.takeBack(packet, { gone: () => goOn('draft'), back: () => goOn('issued') })}
          >
            Not handed over after all
          </Button>
        </div>
      </div>
    );
  return (
    <div className={parts.details}>
      <h2>Not handed over yet</h2>
      {listed ? (
        <>
          <p className={parts.quiet}>
            When you give it to somebody, say so here. It is then kept as it went, so that you know later who has which pages.
          </p>
          <div className={parts.buttons}>
            <Button data-goes-on="draft" onClick={() => onHanding(true)}>
              Hand over
            </Button>
          </div>
        </>
      ) : (
        <p className={parts.quiet}>
          It was made by an earlier version, which did not keep a list of what is in it. Make it again, then hand over the new
          one.
        </p>
      )}
    </div>
  );
}
