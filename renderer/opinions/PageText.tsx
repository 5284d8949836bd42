import { useEffect, useRef } from 'react';
import { moveStep } from '../focus/arrow-keys.ts';
import classes from './ReportReader.module.css';

const selectedText = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => value.slice(selectionStart, selectionEnd);

/** The text of a page in a text area for keyboard selection: the caret moves, the text cannot change. */
export function PageText({
  text,
  label,
  onSelect,
  onInsert,
  onStepField,
  onLeave,
}: {
  text: string;
  label: string;
  onSelect: (selected: string) => void;
  /** Enter. */
  onInsert: (selected: string) => void;
  /** Alt+Up or Alt+Down: -1 to the field before, 1 to the next. */
  onStepField: (step: number) => void;
  /** Escape. */
  onLeave: () => void;
}) {
  const textarea = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = textarea.current;
    if (!field) return;
    const prevent = (event: Event) => event.preventDefault();
    // A read-only field shows no caret, so the field is editable and refuses input.
    field.addEventListener('beforeinput', prevent);
    field.setSelectionRange(0, 0);
    field.focus();
    return () => field.removeEventListener('beforeinput', prevent);
  }, []);
  return (
    <textarea
      ref={textarea}
      className={classes.pageText}
      aria-label={label}
      aria-readonly="true"
      spellCheck={false}
      value={text}
      onChange={() => undefined}
      onSelect={({ currentTarget }) => onSelect(selectedText(currentTarget))}
      onKeyDown={(event) => {
        const step = moveStep(event);
        if (step) onStepField(step);
        else if (event.key === 'Escape') onLeave();
        else if (event.key === 'Enter') onInsert(selectedText(event.currentTarget));
        else return;
        event.preventDefault();
      }}
    />
  );
}
