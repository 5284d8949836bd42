import { VisuallyHidden } from '@mantine/core';
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { MARK_LABELS, type Mark } from '../../shared/decision/marks.ts';
import type { Option } from '../../shared/decision/options.ts';
import { MARKS, type OptionMark, type PersonalValue } from '../../shared/domain/decision.ts';
import { cellTarget } from '../focus/arrow-keys.ts';
import { Closable } from '../focus/Closable.tsx';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { Card } from '../ui/Card.tsx';
import clamped from '../ui/Clamped.module.css';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { showProblem } from '../ui/toasts.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import decisionClasses from './Decision.module.css';
import { MarkIcon } from './MarkIcon.tsx';
import classes from './MarksCard.module.css';
import type { DecisionFacts, SaveDecision } from './useDecision.ts';

/** Keys that mark the focused cell. */
const MARK_KEYS: Record<string, Mark | null> = {
  1: 'helps',
  2: 'hinders',
  3: 'neither',
  4: 'unknown',
  Delete: null,
  Backspace: null,
};

const MARK_ANSWERS = MARKS.map((answer) => ({ answer, label: MARK_LABELS[answer], shape: <MarkIcon answer={answer} /> }));

const NO_MARK: OptionMark = { mark: null, words: '' };

/** The options against the person's values, marked by the person. Nothing is counted. */
export function MarksCard({ facts, save }: { facts: DecisionFacts; save: SaveDecision }) {
  const { values, marks } = facts.decision;
  const options = facts.options.filter(({ left }) => !left);
  const [position, setPosition] = useState({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  if (values.length === 0 || options.length === 0)
    return (
      <Card title="Weighing the options">
        <p className={decisionClasses.hint}>
          Once you have written down what matters to you, each option can be weighed against it here.
        </p>
      </Card>
    );
  const row = Math.min(position.row, values.length - 1);
  const column = Math.min(position.column, options.length - 1);
  const [value, option] = [values[row], options[column]];
  const markOf = ({ key }: Option, { id }: PersonalValue): OptionMark => marks[key]?.[id] ?? NO_MARK;
  const mark = (change: Partial<OptionMark>) =>
    option && value ? save({ marks: { [option.key]: { [value.id]: change } } }) : Promise.resolve();
  const cellAt = (rowIndex: number, columnIndex: number) =>
    grid.current?.querySelector<HTMLElement>(`[data-cell="${rowIndex} ${columnIndex}"]`);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = cellTarget(event.key, { row, column }, options.length);
    const keyMark = MARK_KEYS[event.key];
    if (to) {
      if (cellAt(to.row, to.column)) setPosition(to);
      cellAt(to.row, to.column)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ' || event.key === 'F2')
      panel.current?.querySelector<HTMLElement>('input:checked, input')?.focus();
    else if (keyMark !== undefined) mark({ mark: keyMark }).catch(showProblem);
    else return;
    event.preventDefault();
  }

  return (
    <Card title="Weighing the options" rightSection={<span className={decisionClasses.keys}>Arrow keys move, 1 to 4 mark</span>}>
      <p className={decisionClasses.hint}>
        How does each option fit with what matters to you? Mark it as you see it. Nothing is added up: one thing may weigh more
        than all the others together.
      </p>
      <ScrollRegion className={classes.frame} label="The table">
        <table
          ref={grid}
          className={classes.table}
          aria-label="Weighing the options"
          style={{ '--options': options.length } as CSSProperties}
        >
          <thead>
            <tr>
              <th scope="col">
                <span className={decisionClasses.muted}>What matters</span>
              </th>
              {options.map(({ key, name, recommendations }) => (
                <th key={key} scope="col">
                  <span className={decisionClasses.label}>{name}</span>
                  {recommendations[0] && (
                    <div className={`${decisionClasses.muted} ${clamped.clamped}`}>{recommendations[0].text}</div>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {values.map((each, rowIndex) => (
              <tr key={each.id}>
                <th scope="row">{each.text}</th>
                {options.map((one, columnIndex) => (
                  <td key={one.key}>
                    <MarkCell
                      position={`${rowIndex} ${columnIndex}`}
                      isCurrent={rowIndex === row && columnIndex === column}
                      cellLabel={`${each.text}, ${one.name}`}
                      optionMark={markOf(one, each)}
                      onCurrent={() => setPosition({ row: rowIndex, column: columnIndex })}
                      onKeyDown={onKeyDown}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {value && option && (
        <Closable className={classes.panel ?? ''} onClose={() => cellAt(row, column)?.focus()}>
          <div ref={panel}>
            <MarkFields
              key={`${option.key} ${value.id}`}
              title={`${value.text} · ${option.name}`}
              optionMark={markOf(option, value)}
              onChange={mark}
            />
          </div>
        </Closable>
      )}
    </Card>
  );
}

/** A mark in its cell: shape, label, and comment. */
function MarkCell({
  position,
  isCurrent,
  cellLabel,
  optionMark: { mark, words },
  onCurrent,
  onKeyDown,
}: {
  position: string;
  isCurrent: boolean;
  cellLabel: string;
  optionMark: OptionMark;
  onCurrent: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const label = mark ? MARK_LABELS[mark] : 'Not marked';
  return (
    <button
      type="button"
      className={classes.cell}
      data-cell={position}
      aria-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onCurrent}
      onFocus={onCurrent}
      onKeyDown={onKeyDown}
    >
      <span className={mark ? classes.mark : `${classes.mark} ${decisionClasses.muted}`}>
        <MarkIcon answer={mark} />
        <span>
          <VisuallyHidden>{cellLabel}: </VisuallyHidden>
          {label}
        </span>
      </span>
      {words && <span className={`${decisionClasses.muted} ${clamped.clamped}`}>{words}</span>}
    </button>
  );
}

/** The form of the current cell: mark and comment. */
function MarkFields({
  title,
  optionMark: { mark, words },
  onChange,
}: {
  title: string;
  optionMark: OptionMark;
  onChange: (change: Partial<OptionMark>) => Promise<unknown>;
}) {
  return (
    <ChoiceField question={title} answers={MARK_ANSWERS} value={mark} onChange={(next) => onChange({ mark: next })}>
      <div className={fields.fields}>
        <AutosaveText label="In my own words" lines={1} value={words} onSave={(next) => onChange({ words: next })} />
      </div>
    </ChoiceField>
  );
}
