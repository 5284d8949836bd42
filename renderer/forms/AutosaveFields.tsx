import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { dateMessage, type ExpectedTime, typedDate } from '../format/calendar.ts';
import { userMessageOf } from '../format/user-message.ts';
import { DateText } from './DateText.tsx';
import type { FieldProps } from './field-props.ts';
import { useInvalidFields } from './unsaved.ts';
import { type SaveState, useAutosave } from './useAutosave.ts';

function saveErrorOf(state: SaveState, error: unknown): string | null {
  if (state !== 'failed') return null;
  const { happened, todo } = userMessageOf(error);
  return `Not saved. ${happened} ${todo}`;
}

/** A text field that saves itself. `check` returns why a text cannot be kept, or null; only a valid text is saved. */
export function AutosaveText({
  value,
  onSave,
  check,
  lines,
  ...field
}: FieldProps & {
  value: string;
  onSave: (value: string) => Promise<unknown>;
  check?: (value: string) => string | null;
  /** Its minimum height in lines; without it, a field of a single line. */
  lines?: number;
}) {
  const { draft, change, markInvalid, flush, state, error } = useAutosave(value, onSave);
  const [checkError, setCheckError] = useState<string | null>(null);
  useInvalidFields(checkError ? 1 : 0, draft.trim() && `“${draft}” was not kept. ${checkError}`);
  const inputProps = {
    ...field,
    value: draft,
    error: checkError ?? saveErrorOf(state, error),
    onChange: (event: { currentTarget: { value: string } }) => {
      const next = event.currentTarget.value;
      change(next);
      const reason = check?.(next) ?? null;
      setCheckError(reason);
      if (reason) markInvalid();
    },
    onBlur: () => void flush(),
  };
  return lines ? <Textarea {...inputProps} minRows={lines} /> : <TextInput {...inputProps} />;
}

/** A date field that saves itself; the date may be partial. */
export function AutosaveDate({
  value,
  onSave,
  expected = 'past',
  wholeDay = false,
  ...field
}: FieldProps & {
  value: PartialDate | null;
  onSave: (value: PartialDate | null) => Promise<unknown>;
  expected?: ExpectedTime;
  /** A month or a year is not enough. */
  wholeDay?: boolean;
}) {
  const { draft, change, markInvalid, flush, state, error } = useAutosave(value, onSave);
  const [text, setText] = useState(value ? formatDate(value) : '');
  const [touched, setTouched] = useState(false);
  const dateRules = { required: field.required ?? false, wholeDay, example: wholeDay ? '12 Mar 2024' : undefined };
  const message = dateMessage(text, dateRules);
  useInvalidFields(message ? 1 : 0, text.trim() && `“${text}” is not read as a date and was not kept.`);
  // Keeps the typed text while it means the stored date, and while it is not a date yet.
  useEffect(() => {
    setText((typed) => {
      const date = typedDate(typed);
      return date === value || (date === null && typed.trim() !== '') ? typed : value ? formatDate(value) : '';
    });
  }, [value]);
  return (
    <DateText
      {...field}
      text={text}
      expected={expected}
      error={(touched && message) || saveErrorOf(state, error)}
      onText={(next) => {
        setText(next);
        setTouched(false);
        const date = typedDate(next);
        if (dateMessage(next, dateRules)) markInvalid();
        else if (date !== value || date !== draft) change(date);
      }}
      onBlur={() => {
        setTouched(true);
        void flush();
      }}
    />
  );
}

/** A select that saves itself at once. `''` stands for "not chosen". */
export function AutosaveSelect<V extends string>({
  value,
  onSave,
  options,
  ...field
}: FieldProps & {
  value: V;
  onSave: (value: V) => Promise<unknown>;
  options: readonly { value: V; label: string }[];
}) {
  const { draft, change, flush, state, error } = useAutosave(value, onSave);
  return (
    <Select
      {...field}
      data={[...options]}
      value={draft}
      searchable={options.length > 8}
      error={saveErrorOf(state, error)}
      onChange={(next) => {
        const option = options.find((each) => each.value === next);
        if (!option) return;
        change(option.value);
        void flush();
      }}
    />
  );
}

/** A checkbox that saves itself at once. */
export function AutosaveCheck({
  value,
  onSave,
  ...field
}: Omit<FieldProps, 'placeholder'> & {
  value: boolean;
  onSave: (value: boolean) => Promise<unknown>;
}) {
  const { draft, change, flush, state, error } = useAutosave(value, onSave);
  return (
    <Checkbox
      {...field}
      checked={draft}
      error={saveErrorOf(state, error)}
      onChange={(event) => {
        change(event.currentTarget.checked);
        void flush();
      }}
    />
  );
}
