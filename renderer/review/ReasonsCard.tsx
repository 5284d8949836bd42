import { Checkbox, Textarea } from '@mantine/core';
import type { ReasonKey, TickedReason } from '../../shared/domain/review.ts';
import { ALL_REASONS, type Reason } from '../../shared/review/reasons.ts';
import { Card } from '../ui/Card.tsx';
import { showUndo } from '../ui/toasts.tsx';
import classes from './Review.module.css';

/** The reasons as statements to tick; a ticked one shows why it matters and a field for a comment. */
export function ReasonsCard({
  reasons,
  onChange,
  onLeave,
}: {
  reasons: readonly TickedReason[];
  onChange: (change: (reasons: readonly TickedReason[]) => TickedReason[]) => void;
  /** A field lost the focus, or a box was ticked: time to save. */
  onLeave: () => void;
}) {
  function tick(reason: Reason, ticked: TickedReason | undefined) {
    const without = (all: readonly TickedReason[]) => all.filter(({ key }) => key !== reason.key);
    const given = ticked ?? { key: reason.key, words: '' };
    onChange((all) => (ticked ? without(all) : [...without(all), given]));
    onLeave();
    if (!ticked?.words.trim()) return;
    showUndo('What you wrote under this reason went with it.', () => {
      onChange((all) => [...without(all), ticked]);
      onLeave();
    });
  }

  return (
    <Card title="Which of these apply?">
      <ul>
        {ALL_REASONS.map((reason) => {
          const ticked = reasons.find(({ key }) => key === reason.key);
          return (
            <li key={reason.key} className={classes.reason}>
              <Checkbox
                label={reason.statement}
                description={reason.hint || undefined}
                checked={ticked !== undefined}
                onChange={() => tick(reason, ticked)}
              />
              {ticked && (
                <div className={classes.ticked}>
                  <p className={classes.reasonText}>{reason.why}</p>
                  <ReasonText
                    reason={reason}
                    words={ticked.words}
                    onText={(words) => onChange((all) => withText(all, reason.key, words))}
                    onLeave={onLeave}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function withText(all: readonly TickedReason[], key: ReasonKey, words: string): TickedReason[] {
  return all.map((ticked) => (ticked.key === key ? { key, words } : ticked));
}

function ReasonText({
  reason,
  words,
  onText,
  onLeave,
}: {
  reason: Reason;
  words: string;
  onText: (words: string) => void;
  onLeave: () => void;
}) {
  return (
    <Textarea
      label="In your own words"
      aria-label={`In your own words: ${reason.statement}`}
      maxLength={2000}
      minRows={1}
      value={words}
      onChange={(event) => onText(event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
}
