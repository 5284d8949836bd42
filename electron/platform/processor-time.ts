/** Processor time that this process has used with all its threads, ms. A computer that sleeps or is busy uses none of it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Gives what is left of so much processor time from now on, ms; negative: too much was used. */
export function startBudget(ms: number): () => number {
  const end = processorTime() + ms;
  return () => end - processorTime();
}

const EVERY_MS = 100;

/** Calls back once when the budget is used up; returns the function that stops the watch. */
export function onceUsedUp(left: () => number, callback: () => void): () => void {
  const timer = setInterval(() => {
    if (left() > 0) return;
    clearInterval(timer);
    callback();
  }, EVERY_MS);
  return () => clearInterval(timer);
}
