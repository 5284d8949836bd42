import { Select, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { showDate } from '../../shared/wording/dates.ts';
import { toldOf } from '../client/told.ts';
import { dateTrouble, typedDate } from './calendar.ts';
import { useRefused } from './unsaved.ts';
import { type SaveState, useAutosave } from './useAutosave.ts';

type Common = {
  label: string;
  description?: ReactNode;
  placeholder?: string;
  required?: boolean;
  /** Not editable now, for example in the trash. */
  disabled?: boolean;
};

function failure(state: SaveState, error: unknown): string | null {
  if (state !== 'failed') return null;
  const { happened, todo } = toldOf(error);
  return `Not saved. ${happened} ${todo}`;
}

/** A text that saves itself. `check` gives the reason why a text cannot be kept, or null; such a text is not saved. */
export function AutosaveText({
  value,
  onSave,
  check,
  lines,
  ...field
}: Common & {
  value: string;
  onSave: (value: string) => Promise<unknown>;
  check?: (value: string) => string | null;
  /** How many lines it shows at least; left out: a single line. */
  lines?: number;
}) {
  const { draft, change, hold, flush, state, error } = useAutosave(value, onSave);
  const [refused, setRefused] = useState<string | null>(null);
  useRefused(refused ? 1 : 0);
  const shown = {
    ...field,
    value: draft,
    error: refused ?? failure(state, error),
    onChange: (event: { currentTarget: { value: string } }) => {
      const next = event.currentTarget.value;
      change(next);
      const reason = check?.(next) ?? null;
      setRefused(reason);
      if (reason) hold();
    },
    onBlur: () => void flush(),
  };
  return lines ? <Textarea {...shown} minRows={lines} /> : <TextInput {...shown} />;
}

/** What is typed for a date, and how it is understood; used by forms that save only at the end. */
export function DateText({
  text,
  onText,
  wholeDay,
  error,
  onBlur,
  ...field
}: Common & {
  text: string;
  onText: (text: string) => void;
  /** Month and day are needed, not only the year. */
  wholeDay?: boolean;
  error?: string | null;
  onBlur?: () => void;
}) {
  const date = typedDate(text);
  const shown = date ? showDate(date) : '';
  const understood = date && shown.toLowerCase() !== text.trim().toLowerCase() ? `Understood as ${shown}` : null;
  return (
    <TextInput
      autoComplete="off"
      placeholder={wholeDay ? '12 Mar 1960' : '12 Mar 2024, or Mar 2024'}
      {...field}
      value={text}
      description={understood ?? field.description}
      error={error}
      onChange={(event) => onText(event.currentTarget.value)}
      onBlur={() => {
        if (date) onText(shown);
        onBlur?.();
      }}
    />
  );
}

/** A date that saves itself, as far as it is known. */
export function AutosaveDate({
  value,
  onSave,
  wholeDay,
  ...field
}: Common & {
  value: PartialDate | null;
  onSave: (value: PartialDate | null) => Promise<unknown>;
  wholeDay?: boolean;
}) {
  const { draft, change, hold, flush, state, error } = useAutosave(value, onSave);
  const [text, setText] = useState(value ? showDate(value) : '');
  const [left, setLeft] = useState(false);
  const trouble = dateTrouble(text, { wholeDay, required: field.required });
  useRefused(trouble ? 1 : 0);
  // What was typed stays as it is while it means what is stored, and while it means nothing yet.
  useEffect(() => {
    setText((typed) => {
      const date = typedDate(typed);
      return date === value || (date === null && typed.trim() !== '') ? typed : value ? showDate(value) : '';
    });
  }, [value]);
  return (
    <DateText
      {...field}
      text={text}
      wholeDay={wholeDay}
      error={(left && trouble) || failure(state, error)}
      onText={(next) => {
        setText(next);
        setLeft(false);
        const date = typedDate(next);
        if (dateTrouble(next, { wholeDay, required: field.required })) hold();
        else if (date !== value || date !== draft) change(date);
      }}
      onBlur={() => {
        setLeft(true);
        void flush();
      }}
    />
  );
}

/** A choice that saves itself at once. `''` stands for "not chosen". */
export function AutosaveSelect<V extends string>({
  value,
  onSave,
  options,
  ...field
}: Common & {
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
      error={failure(state, error)}
      onChange={(next) => {
        const option = options.find((each) => each.value === next);
        if (!option) return;
        change(option.value);
        void flush();
      }}
    />
  );
}
