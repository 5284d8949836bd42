import type { Why } from './why.ts';

/** A question that people ask of this person, and the cases that it fits. `key` is stable: what was taken is remembered by it. */
export interface BankQuestion {
  key: string;
  text: string;
  why: Why;
}
