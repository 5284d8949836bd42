import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { Packet } from '../../shared/domain/packet.ts';
import { PACKET_STYLE_LABELS } from '../../shared/packets/packet-styles.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import requestClasses from '../requests/Requests.module.css';
import { HandOverFields } from './HandOverFields.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import { MadePacketContents } from './MadePacketContents.tsx';
import { useHandOver } from './useHandOver.ts';

/** Beside the pages of a made packet: its hand-over and its contents. */
export function MadePacketSide({
  packet,
  isHandingOver,
  onHandingOver,
  onPage,
}: {
  packet: Packet;
  /** The form for the hand-over is open. */
  isHandingOver: boolean;
  onHandingOver: (isHandingOver: boolean) => void;
  onPage: (page: number) => void;
}) {
  const side = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const moveFocus: MoveFocus = (state) =>
    focusWhenDrawn(() => side.current?.querySelector<HTMLElement>(`[data-packet-state="${state}"]`));
  const closeForm = (state: 'handed-over' | 'draft') => {
    onHandingOver(false);
    moveFocus(state);
  };
  return (
    <div ref={side}>
      {isHandingOver && packet.issue === null && packet.listed ? (
        <HandOverForm packet={packet} onDone={() => closeForm('handed-over')} onCancel={() => closeForm('draft')} />
      ) : (
        <HandOverStatus packet={packet} moveFocus={moveFocus} onHandingOver={onHandingOver} />
      )}
      <MadePacketContents packet={packet} onPage={onPage} />
    </div>
  );
}

/** Focuses the element with `data-packet-state` of a packet now handed over, or a draft. */
type MoveFocus = (state: 'handed-over' | 'draft') => void;

/** A draft with the button that hands it over, or the recorded hand-over with its actions. */
function HandOverStatus({
  packet,
  moveFocus,
  onHandingOver,
}: {
  packet: Packet;
  moveFocus: MoveFocus;
  onHandingOver: (isHandingOver: boolean) => void;
}) {
  const { issue, listed, style } = packet;
  const handOver = useHandOver(packet.caseId);
  if (issue)
    return (
      <div className={requestClasses.details}>
        <h2 tabIndex={-1} data-packet-state="handed-over">
          Handed over
        </h2>
        <p className={requestClasses.muted}>
          Style: {PACKET_STYLE_LABELS[style].label}. It stays as it went, whatever changes in the case.
        </p>
        <HandOverFields packet={{ ...packet, issue }} />
        <div className={requestClasses.buttons}>
          <Button variant="default" onClick={() => void handOver.supplement(packet)}>
            Make a supplement
          </Button>
          <Button
            variant="default"
            onClick={() =>
              handOver.undoHandOver(packet, { onRemoved: () => moveFocus('draft'), onRestored: () => moveFocus('handed-over') })
            }
          >
            Not handed over after all
          </Button>
        </div>
      </div>
    );
  return (
    <div className={requestClasses.details}>
      <h2>Not handed over yet</h2>
      {listed ? (
        <>
          <p className={requestClasses.muted}>
            When you give it to somebody, say so here. It is then kept as it went, so that you know later who has which pages.
          </p>
          <div className={requestClasses.buttons}>
            <Button data-packet-state="draft" onClick={() => onHandingOver(true)}>
              Hand over
            </Button>
          </div>
        </>
      ) : (
        <p className={requestClasses.muted}>
          It was made by an earlier version, which did not keep a list of what is in it. Make it again, then hand over the new
          one.
        </p>
      )}
    </div>
  );
}
