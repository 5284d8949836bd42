/** Inputs that take no text. */
const WITHOUT_TEXT = ['checkbox', 'radio', 'range', 'file', 'button', 'submit'];

/** Whether keys pressed here are text. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.includes(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
