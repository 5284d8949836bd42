import { oc } from '@orpc/contract';
import { PROBLEM_CODES, type ProblemCode } from '../domain/problem.ts';
import { UserMessage } from '../domain/user-message.ts';

type ErrorEntry = { status: number; data: typeof UserMessage };

/** The HTTP status of each problem. */
export const PROBLEM_STATUS: Record<ProblemCode, number> = {
  VAULT_MISSING: 404,
  VAULT_EXISTS: 409,
  VAULT_DAMAGED: 500,
  VAULT_INCOMPLETE: 500,
  VAULT_NEWER: 409,
  VAULT_BUSY: 409,
  VAULT_MOVED: 409,
  READ_ONLY: 403,
  WRONG_PASSPHRASE: 403,
  LOCKED: 423,
  NOT_FOUND: 404,
  WRONG_PASSWORD: 403,
  REFUSED: 422,
  DISK_FULL: 507,
  BUNDLE_DAMAGED: 422,
  BUNDLE_NEWER: 409,
  CASE_PROTECTED: 403,
};

const errors = Object.fromEntries(
  PROBLEM_CODES.map((code): [ProblemCode, ErrorEntry] => [code, { status: PROBLEM_STATUS[code], data: UserMessage }]),
) as Record<ProblemCode, ErrorEntry>;

/** The base of every procedure: each may answer with one of the named problems. */
export const procedure = oc.errors(errors);
