/** The few things that can go wrong without being a bug. Everything else is one. */
export const PROBLEM_CODES = [
  'VAULT_MISSING',
  'VAULT_EXISTS',
  'VAULT_DAMAGED',
  'VAULT_INCOMPLETE',
  'VAULT_NEWER',
  'VAULT_BUSY',
  'WRONG_PASSPHRASE',
  'LOCKED',
  'NOT_FOUND',
  'WRONG_PASSWORD',
  'REFUSED',
  'DISK_FULL',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What the person is told, in this order; `kept` may be empty where nothing was at stake. `told.ts` has its schema. */
export interface UserMessage {
  happened: string;
  kept: string;
  todo: string;
}

/** An expected failure, in words a person uses. Thrown in any room, told by every host. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly told: UserMessage;

  constructor(code: ProblemCode, told: UserMessage, options?: ErrorOptions) {
    super(told.happened, options);
    this.name = 'Problem';
    this.code = code;
    this.told = told;
  }
}
