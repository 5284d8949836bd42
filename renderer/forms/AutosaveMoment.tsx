import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { dayOfMoment, type LocalMoment, timeOfMoment } from '../../shared/domain/partial-date.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { parseTime } from '../../shared/format/parse-time.ts';
import { dateMessage, type ExpectedTime, typedDate } from '../format/calendar.ts';
import { userMessageOf } from '../format/user-message.ts';
import { DateText } from './DateText.tsx';
import { useInvalidFields } from './unsaved.ts';
import { useAutosave } from './useAutosave.ts';

const dayText = (moment: LocalMoment | null) => (moment ? formatDate(dayOfMoment(moment)) : '');

/** Parses day and time together. Null: both are empty. Undefined: not valid. */
function parseMoment(day: string, time: string, required: boolean): LocalMoment | null | undefined {
  if (day.trim() === '' && time.trim() === '') return required ? undefined : null;
  const date = typedDate(day);
  const parsedTime = parseTime(time);
  if (date?.length !== 10 || (time.trim() !== '' && !parsedTime)) return undefined;
  return parsedTime ? `${date}T${parsedTime}` : date;
}

/** Two fields for the day and the time of a moment, side by side in the grid of the caller. They save together. */
export function AutosaveMoment({
  id,
  label,
  timeLabel = 'Time',
  value,
  required = false,
  expected,
  onSave,
}: {
  /** The id of the day field, for deep links. */
  id?: string;
  label: string;
  timeLabel?: string;
  value: LocalMoment | null;
  required?: boolean;
  expected: ExpectedTime;
  onSave: (value: LocalMoment | null) => Promise<unknown>;
}) {
  const { draft, change, markInvalid, flush, state, error } = useAutosave(value, onSave);
  const [day, setDay] = useState(dayText(value));
  const [time, setTime] = useState(timeOfMoment(value));
  const [touched, setTouched] = useState(false);
  const dayError = dateMessage(day, { wholeDay: true, required: required || time.trim() !== '', example: '12 Mar 2024' });
  const timeError = time.trim() !== '' && !parseTime(time) ? 'Write the time as 10:30 or 2:15 pm.' : null;
  useInvalidFields(dayError || timeError ? 1 : 0);

  // Keeps the typed text while it means the stored moment, and while it is not valid yet.
  useEffect(() => {
    const parsed = parseMoment(day, time, required);
    if (parsed === undefined || parsed === value || draft !== value) return;
    setDay(dayText(value));
    setTime(timeOfMoment(value));
  }, [value, draft, day, time, required]);

  function changeTyped(nextDay: string, nextTime: string) {
    setDay(nextDay);
    setTime(nextTime);
    setTouched(false);
    const moment = parseMoment(nextDay, nextTime, required);
    if (moment === undefined) markInvalid();
    // Also where the moment equals the draft: the half-typed time before it was marked invalid.
    else if (moment !== value || moment !== draft) change(moment);
  }
  function onFieldBlur() {
    setTouched(true);
    void flush();
  }
  const saveError = state === 'failed' ? `Not saved. ${userMessageOf(error).happened} ${userMessageOf(error).todo}` : null;
  return (
    <>
      <DateText
        {...(id === undefined ? {} : { id })}
        label={label}
        text={day}
        expected={expected}
        error={(touched && dayError) || saveError}
        onText={(next) => changeTyped(next, time)}
        onBlur={onFieldBlur}
      />
      <TextInput
        label={timeLabel}
        placeholder="10:30"
        autoComplete="off"
        value={time}
        error={touched && timeError}
        onChange={(event) => changeTyped(day, event.currentTarget.value)}
        onBlur={() => {
          const parsedTime = parseTime(time);
          if (parsedTime && parsedTime !== time) setTime(parsedTime);
          onFieldBlur();
        }}
      />
    </>
  );
}
