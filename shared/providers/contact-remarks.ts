/** A remark on a text that hardly is an e-mail address; null: none. The text is saved anyway. */
export function emailRemark(text: string): string | null {
  return text === '' || /[^\s@]@[^\s@]+\.[^\s@]/.test(text) ? null : 'This does not look like an e-mail address.';
}

/** A remark on a text that is hardly a phone number, or null. */
export function phoneRemark(text: string): string | null {
  return text === '' || /\p{Nd}/u.test(text) ? null : 'There is no number in it.';
}
