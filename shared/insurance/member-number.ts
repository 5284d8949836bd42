/** A member number as it is shown and printed unless it is asked for whole: its last four characters, of a short one at most half. */
export function maskedMember(number: string): string {
  const plain = number.trim();
  if (plain === '') return '';
  const shown = Math.min(4, Math.floor(plain.length / 2));
  return `•••• ${plain.slice(plain.length - shown)}`.trim();
}
