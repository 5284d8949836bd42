/** Parses a time of day as people write it ("10:30", "10.30", "2 pm", "2:15pm", "14") to `HH:MM`. Null: not a time. */
export function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const [, hours = '', minutes = '00', half] = match;
  let hour = Number(hours);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
