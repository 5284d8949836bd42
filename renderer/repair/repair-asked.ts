/** Whether the person locked the vault to repair it: the welcome page then begins with the repair. */
let isAsked = false;

/** Asks for the repair once the vault is locked. */
export function askForRepair(): void {
  isAsked = true;
}

/** Whether it was asked for, once. */
export function takeRepairAsked(): boolean {
  const wasAsked = isAsked;
  isAsked = false;
  return wasAsked;
}
