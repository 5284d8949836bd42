import type { Day, LocalMoment } from '../domain/partial-date.ts';

const place = (appointment: LocalMoment | null, today: Day): number => {
  if (appointment === null) return 1;
  return appointment.slice(0, 10) >= today ? 0 : 2;
};

/** Cases as they need the person: the next appointment first, then those without one, then those that are over, the latest first. */
export function byAppointment<C extends { appointment: LocalMoment | null }>(cases: readonly C[], today: Day): C[] {
  return cases.toSorted((one, other) => {
    const group = place(one.appointment, today) - place(other.appointment, today);
    const sooner = (one.appointment ?? '').localeCompare(other.appointment ?? '');
    return group || (place(one.appointment, today) === 2 ? -sooner : sooner);
  });
}
