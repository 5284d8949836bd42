import type { Case } from '../domain/case.ts';

/** The appointment as an iCalendar file (RFC 5545), or null without one. `now`: an instant, ISO 8601. */
export function appointmentCalendar({ appointment }: Case, _now: string): string | null {
  return appointment;
}
