import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../shared/format/format-date.ts';
import { dateRemark, type Expected, today, typedDate } from '../format/calendar.ts';
import classes from './DateText.module.css';
import type { FieldProps } from './field-props.ts';

/** A date as it is typed, and how it is understood; for forms that save only at the end. */
export function DateText({
  text,
  onText,
  expected,
  error,
  onBlur,
  ...field
}: FieldProps & {
  text: string;
  onText: (text: string) => void;
  /** Left out: both are as likely, or said otherwise. */
  expected?: Expected;
  error?: string | null;
  onBlur?: () => void;
}) {
  // What was typed where the field now says it otherwise, so that 3/4 never becomes another day unseen.
  const [typed, setTyped] = useState('');
  const date = typedDate(text);
  const shown = date ? formatDate(date) : '';
  const understood = date && shown.toLowerCase() !== text.trim().toLowerCase() ? `Understood as ${shown}` : null;
  const from = date && typed && typedDate(typed) === date ? `“${typed}” was understood as ${shown}.` : null;
  const remark = date && expected ? dateRemark(date, expected) : null;
  return (
    <TextInput
      autoComplete="off"
      placeholder={expected === 'future' ? `12 Mar ${Number(today().slice(0, 4)) + 1}` : '12 Mar 2024'}
      {...field}
      value={text}
      description={remark ? <span className={classes.remark}>{remark}</span> : (understood ?? from ?? field.description)}
      error={error}
      onChange={(event) => {
        setTyped('');
        onText(event.currentTarget.value);
      }}
      onBlur={() => {
        if (date && /^\d+\D\d+\D\d+$/.test(text.trim())) setTyped(text.trim());
        if (date && shown !== text) onText(shown);
        onBlur?.();
      }}
    />
  );
}
