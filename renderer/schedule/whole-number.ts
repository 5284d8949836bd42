/** Why a text is not a whole number of days up to `most`, or null. */
export function wholeNumberMessage(text: string, maximum: number): string | null {
  if (!/^\d+$/.test(text.trim())) return 'Write a whole number of days, for example 7.';
  return Number(text) > maximum ? `At most ${maximum} days.` : null;
}
