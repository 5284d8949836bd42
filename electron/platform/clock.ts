/** The only source of the current time; tests pass their own. */
export interface Clock {
  /** Now, ISO 8601 in UTC with milliseconds. */
  now(): string;
}

/** The computer's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
