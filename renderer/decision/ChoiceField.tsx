import { Button, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId, useRef } from 'react';
import { showProblem } from '../ui/toasts.tsx';
import classes from './ChoiceField.module.css';
import decisionClasses from './Decision.module.css';

/** One of a few answers to a question; the answer can be cleared. `children` are shown below. */
export function ChoiceField<Answer extends string>({
  question,
  answers,
  value,
  onChange,
  children,
}: {
  question: string;
  answers: readonly { answer: Answer; label: string; shape?: ReactNode }[];
  value: Answer | null;
  onChange: (answer: Answer | null) => Promise<unknown>;
  children?: ReactNode;
}) {
  const name = useId();
  const container = useRef<HTMLFieldSetElement>(null);
  const change = (answer: Answer | null) => onChange(answer).catch(showProblem);
  return (
    <fieldset ref={container} className={classes.field}>
      <legend className={decisionClasses.label}>{question}</legend>
      <div className={classes.choices}>
        {answers.map(({ answer, label, shape }) => (
          <label key={answer} className={classes.choice}>
            <input type="radio" name={name} checked={value === answer} onChange={() => change(answer)} />
            {shape}
            {label}
          </label>
        ))}
        {value !== null && (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => {
              container.current?.querySelector('input')?.focus();
              void change(null);
            }}
          >
            Take back<VisuallyHidden>: {question}</VisuallyHidden>
          </Button>
        )}
      </div>
      {children}
    </fieldset>
  );
}
