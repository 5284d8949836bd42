/** A word on what can hardly be an e-mail address, or null. It is kept as it was written all the same. */
export function emailRemark(text: string): string | null {
  return text === '' || /[^\s@]@[^\s@]+\.[^\s@]/.test(text) ? null : 'This does not look like an e-mail address.';
}

/** A word on what can hardly be called, or null. */
export function phoneRemark(text: string): string | null {
  return text === '' || /\p{Nd}/u.test(text) ? null : 'There is no number in it.';
}
