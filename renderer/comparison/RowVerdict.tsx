import { Button, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useId, useRef } from 'react';
import type { PairRow } from '../../shared/comparison/compare.ts';
import { VERDICT_LABELS } from '../../shared/comparison/outcome.ts';
import { VERDICTS, type Verdict } from '../../shared/domain/comparison.ts';
import { CLAIM_LABELS } from '../../shared/opinions/opinion-labels.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import fields from '../forms/Fields.module.css';
import { AutosaveText } from '../forms/fields.tsx';
import { showProblem, showUndo } from '../ui/toasts.tsx';
import classes from './RowVerdict.module.css';
import type { JudgeChange } from './useJudge.ts';
import { VerdictShape } from './VerdictShape.tsx';

/** Its first letter chooses a verdict while the choice has the keyboard. */
const KEYS: Record<string, Verdict> = { a: 'agree', d: 'differ', u: 'unclear' };

/** Changes what is said of the row; it fails when that was not kept. */
type Say = (change: JudgeChange) => Promise<unknown>;

/**
 * What the person says of a row of two opinions, or of all: agree, differ or unclear, with words of their own; what is proposed is one
 * key away. `onlyOne`: who alone says anything.
 */
export function RowVerdict({ row, who, onlyOne, onSay }: { row: PairRow; who: string; onlyOne: string; onSay: Say }) {
  const name = useId();
  const cell = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const label = CLAIM_LABELS[row.row];
  const say = (change: JudgeChange) => onSay(change).catch(showProblem);

  function choose(verdict: Verdict) {
    void say({ verdict });
    focusWhenDrawn(() => cell.current?.querySelector<HTMLElement>('input:checked'));
  }

  function takeBack() {
    const { verdict, words } = row;
    void say({ verdict: null });
    focusWhenDrawn(() => cell.current?.querySelector<HTMLElement>('input'));
    if (words.trim() !== '') showUndo('What you wrote about it is removed.', () => void say({ verdict, words }));
  }

  function onKeyDown(event: KeyboardEvent) {
    const verdict = KEYS[event.key.toLowerCase()];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (verdict) choose(verdict);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && row.verdict) takeBack();
    else return;
    event.preventDefault();
  }

  return (
    <div ref={cell} className={classes.verdict}>
      <fieldset className={classes.choice} onKeyDown={onKeyDown}>
        <VisuallyHidden component="legend">
          {label}: {who}
        </VisuallyHidden>
        {VERDICTS.map((verdict) => (
          <label key={verdict} className={classes.option}>
            <input type="radio" name={name} checked={row.verdict === verdict} onChange={() => void say({ verdict })} />
            <VerdictShape of={verdict} />
            {VERDICT_LABELS[verdict]}
          </label>
        ))}
      </fieldset>
      <Stale row={row} onAgain={choose} />
      {row.proposed && <Proposal row={row} onlyOne={onlyOne} onTake={choose} />}
      {row.verdict && (
        <div className={`${fields.fields} ${fields.unlabelled} ${classes.words}`}>
          <AutosaveText
            label={`Your words: ${label}`}
            placeholder="In your words"
            lines={1}
            value={row.words}
            onSave={(words) => onSay({ words })}
          />
        </div>
      )}
      {row.verdict && (
        <Button className={classes.back ?? ''} variant="subtle" size="compact-sm" onClick={takeBack}>
          Take back<VisuallyHidden>: {label}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}

/** What can be said without judging: the same words, or only one that says anything. */
function Proposal({ row, onlyOne, onTake }: { row: PairRow; onlyOne: string; onTake: (verdict: Verdict) => void }) {
  const { proposed } = row;
  if (!proposed) return null;
  const why = proposed === 'agree' ? 'The same words.' : `Only ${onlyOne} says it.`;
  return (
    <p className={classes.proposal}>
      {why}{' '}
      <Button
        variant="light"
        size="compact-sm"
        data-proposal={proposed}
        aria-label={`${VERDICT_LABELS[proposed]}? ${CLAIM_LABELS[row.row]}: ${why}`}
        onClick={() => onTake(proposed)}
      >
        {VERDICT_LABELS[proposed]}?
      </Button>
    </p>
  );
}

/** Says that a text has changed since it was judged, shows what stood there, and lets the person say it again. */
function Stale({ row: { stale, before, texts, verdict }, onAgain }: { row: PairRow; onAgain: (verdict: Verdict) => void }) {
  if (!stale || !before || !verdict) return null;
  const changed = (['a', 'b'] as const).filter((one) => before[one].trim() !== texts[one]);
  return (
    <div className={classes.stale}>
      <p>You said this of earlier words:</p>
      {changed.map((one) => (
        <blockquote key={one} dir="auto">
          {before[one].trim() || 'nothing yet'}
        </blockquote>
      ))}
      <Button variant="light" size="compact-sm" onClick={() => onAgain(verdict)}>
        Still: {VERDICT_LABELS[verdict].toLowerCase()}
      </Button>
    </div>
  );
}
