import { Radio, Stack } from '@mantine/core';
import type { Case } from '../../shared/domain/case.ts';
import { Gate } from '../../shared/domain/review.ts';
import { client } from '../client/client.ts';
import { AutosaveDate, AutosaveText } from '../forms/AutosaveFields.tsx';
import { Card } from '../ui/Card.tsx';
import classes from './Review.module.css';

/** The element id of the field for the day until which waiting is safe; links lead to it. */
export const SAFE_UNTIL_ID = 'safe-until';

const GATE_ANSWERS: readonly { gate: Gate; label: string; description: string }[] = [
  {
    gate: 'emergency',
    label: 'It is an emergency, or may be one',
    description: 'For example appendicitis, a blood clot, an aneurysm, an injury; or something that suddenly gets worse.',
  },
  { gate: 'can-wait', label: 'A physician said that I can wait', description: 'For days, weeks or longer.' },
  { gate: 'not-known', label: 'I do not know', description: 'Then it is the first question to your physician.' },
];

/** The first question: whether there is time for a second opinion, and how much. */
export function GateCard({ openCase, gate, onGate }: { openCase: Case; gate: Gate | null; onGate: (gate: Gate) => void }) {
  return (
    <Card title="First of all: can it wait?">
      <Radio.Group aria-label="Can it wait?" value={gate ?? ''} onChange={(value) => onGate(Gate.parse(value))}>
        <Stack gap="sm">
          {GATE_ANSWERS.map(({ gate: value, label, description }) => (
            <Radio key={value} value={value} label={label} description={description} />
          ))}
        </Stack>
      </Radio.Group>
      {gate !== 'emergency' && <SafeUntil openCase={openCase} />}
    </Card>
  );
}

function SafeUntil({ openCase }: { openCase: Case }) {
  return (
    <div className={classes.safeUntil}>
      <AutosaveDate
        id={SAFE_UNTIL_ID}
        label="Until when is it safe to wait?"
        description="As the physician said. Everything is counted back from this day."
        placeholder="12 Mar 2027"
        expected="future"
        wholeDay
        value={openCase.safeUntil}
        onSave={(safeUntil) => client.cases.update({ id: openCase.id, change: { safeUntil } })}
      />
      <AutosaveText
        label="What the physician said of waiting"
        placeholder="In their words"
        lines={2}
        value={openCase.safeWords}
        onSave={(safeWords) => client.cases.update({ id: openCase.id, change: { safeWords } })}
      />
    </div>
  );
}
