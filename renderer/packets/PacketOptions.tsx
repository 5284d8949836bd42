import { Checkbox, Input, SegmentedControl, TextInput } from '@mantine/core';
import { useId } from 'react';
import { type Packet, Paper } from '../../shared/domain/packet.ts';
import classes from './PacketEditor.module.css';
import { PAPER_LABELS } from './packet-labels.ts';
import { SinceField, StyleField, stylePurpose } from './StyleFields.tsx';
import type { PacketChoiceState } from './usePacket.ts';

const PAPER_OPTIONS = (['letter', 'a4', 'original'] as const).map((value) => ({ value, label: PAPER_LABELS[value] }));

/**
 * Recipient, style, paper and questions of the packet, with the purpose of the style. `defaultRecipient` applies while the field
 * is empty.
 */
export function PacketOptions({
  choiceState,
  defaultRecipient,
  packets,
}: {
  choiceState: PacketChoiceState;
  defaultRecipient: string;
  packets: readonly Packet[];
}) {
  const { choice, change, flush } = choiceState;
  const recipient = useId();
  const paper = useId();
  return (
    <div className={classes.options}>
      <div className={classes.option} data-wide>
        <Input.Label htmlFor={recipient}>Made for</Input.Label>
        <TextInput
          id={recipient}
          maxLength={300}
          autoComplete="off"
          placeholder={defaultRecipient || 'For example: Dr Second, Spine Institute'}
          value={choice.recipient}
          onChange={(event) => {
            const text = event.currentTarget.value;
            change((now) => ({ ...now, recipient: text }), 'pause');
          }}
          onBlur={() => void flush()}
        />
      </div>
      <StyleField choiceState={choiceState} packets={packets} />
      <div className={classes.option}>
        <Input.Label id={paper} component="div">
          Paper
        </Input.Label>
        <SegmentedControl
          aria-labelledby={paper}
          data={PAPER_OPTIONS}
          value={choice.paper}
          onChange={(value) => {
            const { data } = Paper.safeParse(value);
            if (data) change((now) => ({ ...now, paper: data }), 'now');
          }}
        />
      </div>
      <Checkbox
        className={classes.questions ?? ''}
        label="With the questions"
        checked={choice.questions}
        onChange={(event) => {
          const questions = event.currentTarget.checked;
          change((now) => ({ ...now, questions }), 'now');
        }}
      />
      {choice.style === 'supplement' ? (
        <SinceField choiceState={choiceState} packets={packets} />
      ) : (
        <p className={classes.purpose}>{stylePurpose(choice.style)}</p>
      )}
    </div>
  );
}
