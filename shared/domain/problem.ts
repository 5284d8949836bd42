/** The failures that can be expected. Any other error is a bug. */
export const PROBLEM_CODES = [
  'VAULT_MISSING',
  'VAULT_EXISTS',
  'VAULT_DAMAGED',
  'VAULT_INCOMPLETE',
  'VAULT_NEWER',
  'VAULT_BUSY',
  'VAULT_MOVED',
  'READ_ONLY',
  'WRONG_PASSPHRASE',
  'LOCKED',
  'NOT_FOUND',
  'WRONG_PASSWORD',
  'REFUSED',
  'DISK_FULL',
  'BUNDLE_DAMAGED',
  'BUNDLE_NEWER',
  'CASE_PROTECTED',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/**
 * What a person reads when something fails, in this order. `kept` is empty where nothing was at stake. `user-message.ts` has
 * the schema.
 */
export interface UserMessage {
  happened: string;
  kept: string;
  todo: string;
}

/** An expected failure. Any layer throws it; every host shows its `userMessage`. `message` is its first sentence, for logs. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly userMessage: UserMessage;

  constructor(code: ProblemCode, userMessage: UserMessage, options?: ErrorOptions) {
    super(userMessage.happened, options);
    this.name = 'Problem';
    this.code = code;
    this.userMessage = userMessage;
  }
}
