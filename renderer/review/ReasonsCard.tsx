import { Checkbox, Textarea } from '@mantine/core';
import type { ReasonKey, TickedReason } from '../../shared/domain/review.ts';
import { ALL_REASONS, type Reason } from '../../shared/review/reasons.ts';
import { Card } from '../ui/Card.tsx';
import { showUndo } from '../ui/toasts.tsx';
import classes from './Review.module.css';

/** The reasons as statements to tick. A ticked reason shows why it matters, with a field for a comment. */
export function ReasonsCard({
  reasons,
  onChange,
  onLeave,
}: {
  reasons: readonly TickedReason[];
  onChange: (change: (reasons: readonly TickedReason[]) => TickedReason[]) => void;
  /** Called when a field loses the focus or a box is ticked: time to save. */
  onLeave: () => void;
}) {
  function toggleReason(reason: Reason, ticked: TickedReason | undefined) {
    const withoutReason = (tickedReasons: readonly TickedReason[]) => tickedReasons.filter(({ key }) => key !== reason.key);
    const addedReason = ticked ?? { key: reason.key, words: '' };
    onChange((tickedReasons) => (ticked ? withoutReason(tickedReasons) : [...withoutReason(tickedReasons), addedReason]));
    onLeave();
    if (!ticked?.words.trim()) return;
    showUndo('What you wrote under this reason went with it.', () => {
      onChange((tickedReasons) => [...withoutReason(tickedReasons), ticked]);
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
                onChange={() => toggleReason(reason, ticked)}
              />
              {ticked && (
                <div className={classes.ticked}>
                  <p className={classes.reasonText}>{reason.why}</p>
                  <ReasonText
                    reason={reason}
                    words={ticked.words}
                    onText={(words) => onChange((tickedReasons) => withText(tickedReasons, reason.key, words))}
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

function withText(tickedReasons: readonly TickedReason[], key: ReasonKey, words: string): TickedReason[] {
  return tickedReasons.map((ticked) => (ticked.key === key ? { key, words } : ticked));
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
