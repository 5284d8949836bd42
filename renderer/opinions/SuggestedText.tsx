import { Button } from '@mantine/core';
import { CLAIM_LABELS } from '../../shared/opinions/opinion-labels.ts';
import type { ProposedPassages } from '../../shared/opinions/opinion-proposals.ts';
import clamped from '../ui/Clamped.module.css';
import classes from './Opinions.module.css';

/** Text found elsewhere in the case, with its origin and a button that copies it into the opinion. */
export function SuggestedText({
  suggestions,
  onUse,
}: {
  suggestions: readonly ProposedPassages[];
  onUse: (suggestion: ProposedPassages) => void;
}) {
  return suggestions.map((suggestion) => (
    <section key={suggestion.from} className={classes.suggestion} aria-label={`${suggestion.from} says`}>
      <div>
        <p>{suggestion.from} says:</p>
        <dl>
          {suggestion.passages.map(({ key, text }) => (
            <div key={key}>
              <dt>{CLAIM_LABELS[key]}</dt>
              <dd className={clamped.clamped}>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Button variant="default" onClick={() => onUse(suggestion)}>
        Use these words
      </Button>
    </section>
  ));
}
