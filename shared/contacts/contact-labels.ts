import type { Contact } from '../domain/insurance.ts';
import { formatMoment } from '../format/format-date.ts';

/** "12 Mar 2026, 10:30 · Jane, claims": when, and with whom. */
export function contactTitle({ on, person }: Pick<Contact, 'on' | 'person'>): string {
  return person === '' ? formatMoment(on) : `${formatMoment(on)} · ${person}`;
}
