/** Ages in days until which every version, one of each week and one of each month are kept. */
const ALL_UNTIL = 7;
const WEEKLY_UNTIL = ALL_UNTIL + 8 * 7;
const MONTHLY_UNTIL = WEEKLY_UNTIL + 366;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Which versions to keep, of versions by the instants at which they were made, ISO: all of a week, the last of each week for eight weeks,
 * the last of each month for a year, and always the latest. A version of the future is kept: a clock may have been wrong.
 */
export function versionsToKeep(made: readonly string[], now: string): Set<string> {
  const kept = new Set<string>();
  const latestFirst = made.toSorted().toReversed();
  const seen = new Set<string>();
  for (const [index, instant] of latestFirst.entries()) {
    const age = (Date.parse(now) - Date.parse(instant)) / DAY_MS;
    const period = periodOf(instant, age);
    if (index === 0 || period === 'all' || (period !== 'none' && !seen.has(period))) kept.add(instant);
    seen.add(period);
  }
  return kept;
}

/** The period of which one version is kept. */
function periodOf(instant: string, age: number): string {
  if (age <= ALL_UNTIL) return 'all';
  // 1970-01-05 was a Monday.
  if (age <= WEEKLY_UNTIL) return `week ${Math.floor((Date.parse(instant) / DAY_MS + 3) / 7)}`;
  return age <= MONTHLY_UNTIL ? `month ${instant.slice(0, 7)}` : 'none';
}
