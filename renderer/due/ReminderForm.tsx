import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { DueEntry } from '../../shared/domain/due.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { orpc } from '../client/client.ts';
import { dateMessage, typedDate } from '../format/calendar.ts';
import { DateText } from '../forms/DateText.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './DueCard.module.css';

/** The form of a reminder: what, and on which day. */
export function ReminderForm({
  caseId,
  reminder,
  onClose,
}: {
  caseId: string;
  /** The reminder to edit; null: a new one. */
  reminder: DueEntry | null;
  onClose: () => void;
}) {
  const [what, setWhat] = useState(reminder?.what ?? '');
  const [dayText, setDayText] = useState(reminder ? formatDate(reminder.on) : '');
  const [isSubmitted, setIsSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const create = useMutation(orpc.reminders.create.mutationOptions({ onSuccess: onClose, meta: { shownByPage: true } }));
  const update = useMutation(orpc.reminders.update.mutationOptions({ onSuccess: onClose, meta: { shownByPage: true } }));
  const textError = what.trim() === '' ? 'Say what is due.' : null;
  const dayError = dateMessage(dayText, { wholeDay: true, required: true, example: '12 Mar 2026' });

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsSubmitted(true);
    const on = typedDate(dayText);
    if (textError || dayError || on === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (reminder?.reminderId) update.mutate({ id: reminder.reminderId, change: { what, on } });
    else create.mutate({ caseId, draft: { what, on } });
  }

  return (
    <form ref={form} className={classes.form} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <TextInput
        label="Reminder"
        placeholder="Ask about parking at the clinic"
        value={what}
        data-autofocus
        autoFocus
        error={isSubmitted && textError}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <DateText label="Day" text={dayText} onText={setDayText} expected="future" error={isSubmitted ? dayError : null} />
      <ProblemNote error={create.error ?? update.error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={create.isPending || update.isPending}>
          {reminder ? 'Save' : 'Add'}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
