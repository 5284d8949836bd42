import { useEffect, useRef } from 'react';
import classes from './Beside.module.css';

const selectedIn = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => value.slice(selectionStart, selectionEnd);

/**
 * The words of a page as plain text, to be selected by the keyboard: a caret that can be moved and drawn as in any text, and nothing
 * that can be changed.
 */
export function PageWords({
  text,
  label,
  onSelect,
  onTake,
  onField,
  onLeave,
}: {
  text: string;
  label: string;
  onSelect: (selected: string) => void;
  /** Enter. */
  onTake: (selected: string) => void;
  /** Alt with the arrows: to the next field (1), or the one before (-1). */
  onField: (step: number) => void;
  /** Escape. */
  onLeave: () => void;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = box.current;
    if (!field) return;
    const refuse = (event: Event) => event.preventDefault();
    // A field that is read-only shows no caret.
    field.addEventListener('beforeinput', refuse);
    field.setSelectionRange(0, 0);
    field.focus();
    return () => field.removeEventListener('beforeinput', refuse);
  }, []);
  return (
    <textarea
      ref={box}
      className={classes.words}
      aria-label={label}
      aria-readonly="true"
      spellCheck={false}
      value={text}
      onChange={() => undefined}
      onSelect={({ currentTarget }) => onSelect(selectedIn(currentTarget))}
      onKeyDown={(event) => {
        const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
        if (step) onField(step);
        else if (event.key === 'Escape') onLeave();
        else if (event.key === 'Enter') onTake(selectedIn(event.currentTarget));
        else return;
        event.preventDefault();
      }}
    />
  );
}
