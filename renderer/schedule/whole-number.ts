/** Why a text is not a whole number of days up to `most`, or null. */
export function wholeNumber(text: string, most: number): string | null {
  if (!/^\d+$/.test(text.trim())) return 'Write a whole number of days, for example 7.';
  return Number(text) > most ? `At most ${most} days.` : null;
}
