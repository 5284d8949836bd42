import { Radio, Stack } from '@mantine/core';
import type { Case } from '../../shared/domain/case.ts';
import { Gate } from '../../shared/domain/review.ts';
import { client } from '../client/client.ts';
import { AutosaveDate, AutosaveText } from '../forms/fields.tsx';
import { Card } from '../ui/Card.tsx';
import classes from './Review.module.css';

/** By which a link leads to the day until which it is safe to wait. */
export const SAFE_UNTIL = 'safe-until';

const ANSWERS: readonly { gate: Gate; label: string; description: string }[] = [
  {
    gate: 'emergency',
    label: 'It is an emergency, or may be one',
    description: 'For example appendicitis, a blood clot, an aneurysm, an injury; or something that suddenly gets worse.',
  },
  { gate: 'can-wait', label: 'A physician said that I can wait', description: 'For days, weeks or longer.' },
  { gate: 'not-known', label: 'I do not know', description: 'Then it is the first question to your physician.' },
];

/** The first question: whether there is time for a second opinion at all, and how much. */
export function GateCard({ of, gate, onGate }: { of: Case; gate: Gate | null; onGate: (gate: Gate) => void }) {
  return (
    <Card title="First of all: can it wait?">
      <Radio.Group aria-label="Can it wait?" value={gate ?? ''} onChange={(value) => onGate(Gate.parse(value))}>
        <Stack gap="sm">
          {ANSWERS.map(({ gate: value, label, description }) => (
            <Radio key={value} value={value} label={label} description={description} />
          ))}
        </Stack>
      </Radio.Group>
      {gate !== 'emergency' && <SafeUntil of={of} />}
    </Card>
  );
}

function SafeUntil({ of }: { of: Case }) {
  return (
    <div className={classes.safe}>
      <AutosaveDate
        id={SAFE_UNTIL}
        label="Until when is it safe to wait?"
        description="As the physician said. Everything is counted back from this day."
        placeholder="12 Mar 2027"
        expected="future"
        wholeDay
        value={of.safeUntil}
        onSave={(safeUntil) => client.cases.update({ id: of.id, change: { safeUntil } })}
      />
      <AutosaveText
        label="What the physician said of waiting"
        placeholder="In their words"
        lines={2}
        value={of.safeWords}
        onSave={(safeWords) => client.cases.update({ id: of.id, change: { safeWords } })}
      />
    </div>
  );
}
