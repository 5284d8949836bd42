import { Button, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useId, useRef } from 'react';
import type { PairRow } from '../../shared/comparison/compare.ts';
import { VERDICT_LABELS } from '../../shared/comparison/outcome.ts';
import { VERDICTS, type Verdict } from '../../shared/domain/comparison.ts';
import { CLAIM_LABELS } from '../../shared/opinions/opinion-labels.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { showProblem, showUndo } from '../ui/toasts.tsx';
import type { JudgementChange } from './useJudgement.ts';
import classes from './VerdictField.module.css';
import { VerdictIcon } from './VerdictIcon.tsx';

/** The first letter of a verdict chooses it while the choice has the focus. */
const VERDICT_KEYS: Record<string, Verdict> = { a: 'agree', d: 'differ', u: 'unclear' };

/** Changes the judgement of the row; rejects when it was not saved. */
type SaveVerdict = (change: JudgementChange) => Promise<unknown>;

/**
 * The person's verdict on a row: agree, differ or unclear, with a comment. `onlyAuthor` names the only physician who mentions the
 * point.
 */
export function VerdictField({
  row,
  names,
  onlyAuthor,
  onSave,
}: {
  row: PairRow;
  names: string;
  onlyAuthor: string;
  onSave: SaveVerdict;
}) {
  const radioName = useId();
  const cell = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const label = CLAIM_LABELS[row.row];
  const save = (change: JudgementChange) => onSave(change).catch(showProblem);

  function choose(verdict: Verdict) {
    void save({ verdict });
    focusWhenDrawn(() => cell.current?.querySelector<HTMLElement>('input:checked'));
  }

  function withdraw() {
    const { verdict, words } = row;
    void save({ verdict: null });
    focusWhenDrawn(() => cell.current?.querySelector<HTMLElement>('input'));
    if (words.trim() !== '') showUndo('What you wrote about it is removed.', () => void save({ verdict, words }));
  }

  function onKeyDown(event: KeyboardEvent) {
    const verdict = VERDICT_KEYS[event.key.toLowerCase()];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (verdict) choose(verdict);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && row.verdict) withdraw();
    else return;
    event.preventDefault();
  }

  return (
    <div ref={cell} className={classes.verdict}>
      <fieldset className={classes.choice} onKeyDown={onKeyDown}>
        <VisuallyHidden component="legend">
          {label}: {names}
        </VisuallyHidden>
        {VERDICTS.map((verdict) => (
          <label key={verdict} className={classes.option}>
            <input type="radio" name={radioName} checked={row.verdict === verdict} onChange={() => void save({ verdict })} />
            <VerdictIcon verdict={verdict} />
            {VERDICT_LABELS[verdict]}
          </label>
        ))}
      </fieldset>
      <StaleVerdict row={row} onConfirm={choose} />
      {row.proposed && <Proposal row={row} onlyAuthor={onlyAuthor} onAccept={choose} />}
      {row.verdict && (
        <div className={`${fields.fields} ${fields.unlabelled} ${classes.text}`}>
          <AutosaveText
            label={`Your words: ${label}`}
            placeholder="In your words"
            lines={1}
            value={row.words}
            onSave={(words) => onSave({ words })}
          />
        </div>
      )}
      {row.verdict && (
        <Button className={classes.withdraw ?? ''} variant="subtle" size="compact-sm" onClick={withdraw}>
          Take back<VisuallyHidden>: {label}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}

/** A verdict that follows without judging: the same text, or only one statement. */
function Proposal({ row, onlyAuthor, onAccept }: { row: PairRow; onlyAuthor: string; onAccept: (verdict: Verdict) => void }) {
  const { proposed } = row;
  if (!proposed) return null;
  const reason = proposed === 'agree' ? 'The same words.' : `Only ${onlyAuthor} says it.`;
  return (
    <p className={classes.proposal}>
      {reason}{' '}
      <Button
        variant="light"
        size="compact-sm"
        data-proposal={proposed}
        aria-label={`${VERDICT_LABELS[proposed]}? ${CLAIM_LABELS[row.row]}: ${reason}`}
        onClick={() => onAccept(proposed)}
      >
        {VERDICT_LABELS[proposed]}?
      </Button>
    </p>
  );
}

/** Warns that a judged text has changed, shows the earlier text, and lets the person confirm the verdict. */
function StaleVerdict({
  row: { stale, before, texts, verdict },
  onConfirm,
}: {
  row: PairRow;
  onConfirm: (verdict: Verdict) => void;
}) {
  if (!stale || !before || !verdict) return null;
  const changed = (['a', 'b'] as const).filter((side) => before[side].trim() !== texts[side]);
  return (
    <div className={classes.stale}>
      <p>You said this of earlier words:</p>
      {changed.map((side) => (
        <blockquote key={side} dir="auto">
          {before[side].trim() || 'nothing yet'}
        </blockquote>
      ))}
      <Button variant="light" size="compact-sm" onClick={() => onConfirm(verdict)}>
        Still: {VERDICT_LABELS[verdict].toLowerCase()}
      </Button>
    </div>
  );
}
