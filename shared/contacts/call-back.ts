import type { Contact } from '../domain/insurance.ts';

/** Whether two entries are of talks with the same office: the same provider, or both of the insurance. */
function sameOffice(a: Contact, b: Contact): boolean {
  return (a.providerId !== null && a.providerId === b.providerId) || (a.insurance && b.insurance);
}

/**
 * The entries after which a call is still to be made: they name a day for it, and nothing was logged with the same office
 * since. Of one minute, what was written later counts as later.
 */
export function callBacks(contacts: readonly Contact[]): Contact[] {
  const since = (entry: Contact, other: Contact) =>
    other.on > entry.on || (other.on === entry.on && other.created > entry.created);
  return contacts.filter(
    (entry) => entry.again !== null && !contacts.some((other) => sameOffice(entry, other) && since(entry, other)),
  );
}
