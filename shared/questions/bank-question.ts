import type { Why } from './why.ts';

/** A question that can be proposed, and the cases that it fits. `key` is stable: the vault remembers by it what was taken. */
export interface BankQuestion {
  key: string;
  text: string;
  why: Why;
}
