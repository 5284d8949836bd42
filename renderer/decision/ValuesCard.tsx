import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { moveByOne } from '../../shared/decision/decision-change.ts';
import { PROMPTS, type Prompt } from '../../shared/decision/prompts.ts';
import type { Decision, PersonalValue } from '../../shared/domain/decision.ts';
import { moveStep } from '../focus/arrow-keys.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { AddLine } from '../forms/AddLine.tsx';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { neighborOf } from '../lists/useListPosition.ts';
import { Card } from '../ui/Card.tsx';
import numbered from '../ui/NumberedRow.module.css';
import { offerUndo } from '../ui/offer-undo.ts';
import { showProblem } from '../ui/toasts.tsx';
import decisionClasses from './Decision.module.css';
import type { DecisionFacts, SaveDecision } from './useDecision.ts';
import classes from './ValuesCard.module.css';

/** Prompts shown before the person asks for more. */
const SHOWN_PROMPTS = 6;

const idsOf = ({ values }: Decision) => values.map(({ id }) => ({ id }));

/** What matters to the person, in their words and order, with prompts to begin from. */
export function ValuesCard({ facts: { decision }, save }: { facts: DecisionFacts; save: SaveDecision }) {
  const { values } = decision;
  const list = useRef<HTMLOListElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const [announcement, setAnnouncement] = useState('');
  const find = (id: string | null, field: 'input' | 'textarea') =>
    list.current?.querySelector<HTMLElement>(`[data-value="${id}"] ${field}`);

  const edit = (id: string, change: Partial<PersonalValue>) =>
    save((latest) => ({ values: latest.values.map((value) => (value.id === id ? { ...change, id } : { id: value.id })) }));

  function add(value: Partial<PersonalValue>) {
    return save((latest) => ({ values: [...idsOf(latest), { ...value, id: crypto.randomUUID() }] }));
  }

  function addPrompt({ key, label }: Prompt) {
    const id = crypto.randomUUID();
    save((latest) => ({ values: [...idsOf(latest), { id, text: label, prompt: key }] })).catch(showProblem);
    focusWhenDrawn(() => find(id, 'textarea'));
  }

  function move(id: string, step: -1 | 1) {
    const index = values.findIndex((value) => value.id === id) + step;
    if (index < 0 || index >= values.length) {
      setAnnouncement(step < 0 ? 'This is the first.' : 'This is the last.');
      return;
    }
    setAnnouncement(`Moved ${step < 0 ? 'up' : 'down'}: now ${index + 1} of ${values.length}.`);
    save((latest) => ({ values: moveByOne(idsOf(latest), id, step) })).catch(showProblem);
  }

  function remove(value: PersonalValue) {
    const next = neighborOf(values, value.id);
    const index = values.indexOf(value);
    const removing = save((latest) => ({ values: idsOf(latest).filter(({ id }) => id !== value.id) }));
    removing.catch(showProblem);
    offerUndo(removing, {
      message: `“${value.text}” removed.`,
      onRemoved: () =>
        (next ? find(next, 'input') : list.current?.parentElement?.querySelector<HTMLElement>('form input'))?.focus(),
      restore: () => save((latest) => ({ values: idsOf(latest).toSpliced(index, 0, value) })),
      onRestored: () => find(value.id, 'input')?.focus(),
    });
  }

  return (
    <Card
      title="What matters to me"
      rightSection={values.length > 1 && <span className={decisionClasses.keys}>Alt+↑ ↓ moves</span>}
    >
      <p className={decisionClasses.hint}>
        Nobody but you can say this. Write it in your own words, and put first what matters most; the order may change from day to
        day.
      </p>
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
      <div className={classes.hint}>
        <div>
          <ol ref={list} className={decisionClasses.list} aria-label="What matters to me">
            {values.map((value, index) => (
              <ValueItem
                key={value.id}
                value={value}
                number={index + 1}
                isLast={index === values.length - 1}
                onEdit={(change) => edit(value.id, change)}
                onMove={(step) => move(value.id, step)}
                onRemove={() => remove(value)}
              />
            ))}
          </ol>
          <AddLine
            label={values.length === 0 ? 'What matters to you?' : 'What else matters?'}
            placeholder="In your own words"
            onAdd={(text) => add({ text })}
          />
        </div>
        <Prompts values={values} onAdd={addPrompt} />
      </div>
    </Card>
  );
}

function ValueItem({
  value: { id, text, words, prompt },
  number,
  isLast,
  onEdit,
  onMove,
  onRemove,
}: {
  value: PersonalValue;
  /** Position in the list, from 1. */
  number: number;
  isLast: boolean;
  onEdit: (change: Partial<PersonalValue>) => Promise<unknown>;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}) {
  function onKeyDown(event: KeyboardEvent) {
    const step = moveStep(event);
    if (step === undefined) return;
    event.preventDefault();
    onMove(step);
  }
  return (
    <li className={numbered.row} data-value={id} onKeyDown={onKeyDown}>
      <span className={numbered.number} aria-hidden>
        {number}
      </span>
      <div className={`${fields.fields} ${fields.unlabelled} ${classes.value}`}>
        <AutosaveText
          label={`What matters, ${number}`}
          value={text}
          check={(next) => (next.trim() === '' ? 'Say it in a few words; or remove it.' : null)}
          onSave={(next) => onEdit({ text: next })}
        />
        <AutosaveText
          label={`What it means to me: ${text}`}
          placeholder={PROMPTS.find(({ key }) => key === prompt)?.question ?? 'What does it mean to you?'}
          lines={1}
          value={words}
          onSave={(next) => onEdit({ words: next })}
        />
      </div>
      <div className={numbered.tools}>
        <ActionIcon aria-label={`Move up: ${text}`} disabled={number === 1} onClick={() => onMove(-1)}>
          <IconArrowUp size="1.125rem" aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={`Move down: ${text}`} disabled={isLast} onClick={() => onMove(1)}>
          <IconArrowDown size="1.125rem" aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={`Remove: ${text}`} onClick={onRemove}>
          <IconX size="1.125rem" aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}

/** Values of many people, each as a question, without those already added. */
function Prompts({ values, onAdd }: { values: readonly PersonalValue[]; onAdd: (prompt: Prompt) => void }) {
  const [areAllShown, setAreAllShown] = useState(false);
  const unusedPrompts = PROMPTS.filter(({ key }) => !values.some(({ prompt }) => prompt === key));
  if (unusedPrompts.length === 0) return null;
  const shown = areAllShown ? unusedPrompts : unusedPrompts.slice(0, SHOWN_PROMPTS);
  return (
    <div>
      <h3 className={decisionClasses.small}>To think about</h3>
      <ul className={classes.prompts} aria-label="To think about">
        {shown.map((prompt) => (
          <li key={prompt.key}>
            <button type="button" className={classes.prompt} onClick={() => onAdd(prompt)}>
              <span className={decisionClasses.label}>{prompt.label}</span>
              <span className={decisionClasses.muted}>{prompt.question}</span>
            </button>
          </li>
        ))}
      </ul>
      {unusedPrompts.length > SHOWN_PROMPTS && (
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="compact-md"
          aria-expanded={areAllShown}
          onClick={() => setAreAllShown(!areAllShown)}
        >
          {areAllShown ? 'Fewer' : `${unusedPrompts.length - SHOWN_PROMPTS} more`}
        </Button>
      )}
    </div>
  );
}
