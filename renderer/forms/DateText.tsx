import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../shared/format/format-date.ts';
import { dateRemark, type ExpectedTime, today, typedDate } from '../format/calendar.ts';
import classes from './DateText.module.css';
import type { FieldProps } from './field-props.ts';

/** A field for a date, with how the date was understood; for forms that save on submit. */
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
  /** Left out: past and future are equally likely. */
  expected?: ExpectedTime;
  error?: string | null;
  onBlur?: () => void;
}) {
  // The typed text that was reformatted on blur. The field shows both, so that 3/4 never becomes another day unnoticed.
  const [textBefore, setTextBefore] = useState('');
  const date = typedDate(text);
  const formatted = date ? formatDate(date) : '';
  const interpretation = date && formatted.toLowerCase() !== text.trim().toLowerCase() ? `Understood as ${formatted}` : null;
  const reformatNote =
    date && textBefore && typedDate(textBefore) === date ? `“${textBefore}” was understood as ${formatted}.` : null;
  const remark = date && expected ? dateRemark(date, expected) : null;
  return (
    <TextInput
      autoComplete="off"
      placeholder={expected === 'future' ? `12 Mar ${Number(today().slice(0, 4)) + 1}` : '12 Mar 2024'}
      {...field}
      value={text}
      description={
        remark ? <span className={classes.remark}>{remark}</span> : (interpretation ?? reformatNote ?? field.description)
      }
      error={error}
      onChange={(event) => {
        setTextBefore('');
        onText(event.currentTarget.value);
      }}
      onBlur={() => {
        if (date && /^\d+\D\d+\D\d+$/.test(text.trim())) setTextBefore(text.trim());
        if (date && formatted !== text) onText(formatted);
        onBlur?.();
      }}
    />
  );
}
