import { Checkbox, Input, SegmentedControl, TextInput } from '@mantine/core';
import { useId } from 'react';
import { type Packet, Paper } from '../../shared/domain/packet.ts';
import { PAPER_LABELS } from '../../shared/packets/packet-labels.ts';
import classes from './PacketEditor.module.css';
import { SinceField, StyleField, stylePurpose } from './StyleFields.tsx';
import type { PacketChoiceState } from './usePacketFacts.ts';

const PAPER_OPTIONS = (['letter', 'a4', 'original'] as const).map((value) => ({ value, label: PAPER_LABELS[value] }));

/**
 * The fields for recipient, style, paper and questions, with the purpose of the style. `defaultRecipient` applies while the field
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
  const recipientId = useId();
  const paperId = useId();
  return (
    <div className={classes.options}>
      <div className={classes.option} data-wide>
        <Input.Label htmlFor={recipientId}>Made for</Input.Label>
        <TextInput
          id={recipientId}
          maxLength={300}
          autoComplete="off"
          placeholder={defaultRecipient || 'For example: Dr Second, Spine Institute'}
          value={choice.recipient}
          onChange={(event) => {
            const text = event.currentTarget.value;
            change((currentChoice) => ({ ...currentChoice, recipient: text }), 'pause');
          }}
          onBlur={() => void flush()}
        />
      </div>
      <StyleField choiceState={choiceState} packets={packets} />
      <div className={classes.option}>
        <Input.Label id={paperId} component="div">
          Paper
        </Input.Label>
        <SegmentedControl
          aria-labelledby={paperId}
          data={PAPER_OPTIONS}
          value={choice.paper}
          onChange={(value) => {
            const { data } = Paper.safeParse(value);
            if (data) change((currentChoice) => ({ ...currentChoice, paper: data }), 'now');
          }}
        />
      </div>
      <Checkbox
        className={classes.questions ?? ''}
        label="With the questions"
        checked={choice.questions}
        onChange={(event) => {
          const questions = event.currentTarget.checked;
          change((currentChoice) => ({ ...currentChoice, questions }), 'now');
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
