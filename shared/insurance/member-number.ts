/** A member number with only its last four characters visible, of a short one at most half. */
export function maskedMember(number: string): string {
  const plain = number.trim();
  if (plain === '') return '';
  const shown = Math.min(4, Math.floor(plain.length / 2));
  return `•••• ${plain.slice(plain.length - shown)}`.trim();
}
