/** Inputs that take no text. */
const NON_TEXT_TYPES = ['checkbox', 'radio', 'range', 'file', 'button', 'submit'];

/** Whether keys pressed here are text. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NON_TEXT_TYPES.includes(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
