import type { Contact } from '../domain/insurance.ts';

/** Whether two entries are calls to one office: the same provider, or both the insurance. */
function sameOffice(a: Contact, b: Contact): boolean {
  return (a.providerId !== null && a.providerId === b.providerId) || (a.insurance && b.insurance);
}

/**
 * The entries whose call back is still open: they name a day, and no later entry is with the same office. Of two entries in one
 * minute the later is the one written later.
 */
export function callBacks(contacts: readonly Contact[]): Contact[] {
  const isLater = (entry: Contact, other: Contact) =>
    other.on > entry.on || (other.on === entry.on && other.created > entry.created);
  return contacts.filter(
    (entry) => entry.again !== null && !contacts.some((other) => sameOffice(entry, other) && isLater(entry, other)),
  );
}
