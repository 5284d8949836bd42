import { Checkbox, Input, SegmentedControl, TextInput } from '@mantine/core';
import { useId } from 'react';
import { type Packet, Paper } from '../../shared/domain/packet.ts';
import classes from './Packet.module.css';
import { PAPER_WORDS } from './packet-labels.ts';
import { SinceField, StyleField, stylePurpose } from './StyleFields.tsx';
import type { Choosing } from './usePacket.ts';

const PAPERS = (['letter', 'a4', 'original'] as const).map((value) => ({ value, label: PAPER_WORDS[value] }));

/**
 * Whom the packet is for, in which style and on which paper, whether with the questions; below, what that style is for. `usual`: whom it
 * is for when nothing is written here.
 */
export function Options({ choosing, usual, packets }: { choosing: Choosing; usual: string; packets: readonly Packet[] }) {
  const { choice, change, flush } = choosing;
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
          placeholder={usual || 'For example: Dr Second, Spine Institute'}
          value={choice.recipient}
          onChange={(event) => {
            const written = event.currentTarget.value;
            change((now) => ({ ...now, recipient: written }), 'pause');
          }}
          onBlur={() => void flush()}
        />
      </div>
      <StyleField choosing={choosing} packets={packets} />
      <div className={classes.option}>
        <Input.Label id={paper} component="div">
          Paper
        </Input.Label>
        <SegmentedControl
          aria-labelledby={paper}
          data={PAPERS}
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
        <SinceField choosing={choosing} packets={packets} />
      ) : (
        <p className={classes.purpose}>{stylePurpose(choice.style)}</p>
      )}
    </div>
  );
}
