import { Input, Select } from '@mantine/core';
import { useId } from 'react';
import type { Packet } from '../../shared/domain/packet.ts';
import { PACKET_STYLES, PacketStyle } from '../../shared/domain/packet-style.ts';
import { handedOverPackets } from '../../shared/ledger/handed-over.ts';
import { handedOverLabel } from '../../shared/ledger/ledger-labels.ts';
import { withStyle } from '../../shared/packets/packet-choice.ts';
import { PACKET_STYLE_LABELS } from '../../shared/packets/packet-styles.ts';
import { followedPacket } from '../../shared/packets/supplement.ts';
import classes from './PacketEditor.module.css';
import type { PacketChoiceState } from './usePacketFacts.ts';

/** The purpose of the chosen style, and what the person can do for it. */
export function stylePurpose(style: PacketStyle): string {
  const { purpose } = PACKET_STYLE_LABELS[style];
  return style === 'blind-first'
    ? 'The reader forms a view of their own first: what is locked below comes last, sealed. A lock puts a record there, or takes it out.'
    : purpose;
}

/** The style of the packet; each option has its purpose. */
export function StyleField({ choiceState, packets }: { choiceState: PacketChoiceState; packets: readonly Packet[] }) {
  const id = useId();
  const { choice, change } = choiceState;
  const canSupplement = followedPacket({ since: null }, handedOverPackets(packets)) !== null;
  return (
    <div className={classes.option}>
      <Input.Label htmlFor={id}>Style</Input.Label>
      <Select
        id={id}
        className={classes.style ?? ''}
        data={PACKET_STYLES.map((value) => ({
          value,
          label: PACKET_STYLE_LABELS[value].label,
          disabled: value === 'supplement' && !canSupplement && choice.style !== value,
        }))}
        value={choice.style}
        comboboxProps={{ width: '26rem', position: 'bottom-end' }}
        renderOption={({ option }) => (
          <span className={classes.styleOption}>
            {option.label}
            <span>
              {option.disabled
                ? 'What came since a packet that you handed over. There is none yet.'
                : PACKET_STYLE_LABELS[PacketStyle.catch('full').parse(option.value)].purpose}
            </span>
          </span>
        )}
        onChange={(value) => {
          const { data } = PacketStyle.safeParse(value);
          if (data) change((currentChoice) => withStyle(currentChoice, data), 'now');
        }}
      />
    </div>
  );
}

/** The packet that a supplement follows. */
export function SinceField({ choiceState, packets }: { choiceState: PacketChoiceState; packets: readonly Packet[] }) {
  const id = useId();
  const { choice, change } = choiceState;
  const handedOver = handedOverPackets(packets);
  const options = handedOver.flatMap(({ id: value, issue, listed }) =>
    issue && listed ? [{ value, label: `${issue.recipient}, ${handedOverLabel(issue)}` }] : [],
  );
  return (
    <div className={classes.line}>
      <Input.Label htmlFor={id}>Since the packet for</Input.Label>
      <Select
        id={id}
        className={classes.since ?? ''}
        data={options}
        value={followedPacket(choice, handedOver)?.id ?? null}
        placeholder="Choose a packet"
        onChange={(since) => since && change((currentChoice) => ({ ...currentChoice, since }), 'now')}
      />
    </div>
  );
}
