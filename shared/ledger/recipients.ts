import type { Handover } from '../domain/packet.ts';
import type { Provider } from '../domain/provider.ts';
import { findMentioned, providerLine, sameInstitution, samePhysician } from '../providers/names.ts';

/** Whom something went to, as it was written down. */
type Written = Pick<Handover, 'providerId' | 'recipient'>;

/** Somebody as the ledger tells people apart: by the list of providers, else by the names as they were written. */
interface Person {
  providerId: string | null;
  names: readonly string[];
}

/** "Dr Second", "Second, MD": a person, not a department. */
const isTitled = (name: string) => /^\s*(dr|prof|professor|doctor)\b/i.test(name) || /,\s*(md|do|phd)\b/i.test(name);

/** Whether two names as they were written can mean one recipient; two hospitals are one only where they are written as one. */
export function isSameRecipient(one: string, other: string): boolean {
  return sameInstitution(one, other) || (isTitled(one) && isTitled(other) && samePhysician(one, other));
}

/** The provider of the list that is meant: by the id, else by the name; null: nobody in the list. */
export function findProvider({ providerId, recipient }: Written, providers: readonly Provider[]): Provider | null {
  return providers.find(({ id }) => id === providerId) ?? (providerId === null ? findMentioned(recipient, providers) : null);
}

/** Which of these persons is meant; undefined: none. Two in the list of providers stay two, also where they share a name. */
export function findPerson<P extends Person>(
  written: Written,
  persons: readonly P[],
  providers: readonly Provider[],
): P | undefined {
  const id = findProvider(written, providers)?.id ?? written.providerId;
  const isListed = (person: Person) => providers.some((provider) => provider.id === person.providerId);
  const byName = ({ names }: Person) => names.some((name) => isSameRecipient(name, written.recipient));
  return (
    persons.find(({ providerId }) => id !== null && providerId === id) ??
    persons.find((person) => !isListed(person) && byName(person))
  );
}

/** Whom of the list a person means by what they wrote: as the list shows them, with the institution, else by the name. */
export function findProviderByText(words: string, providers: readonly Provider[]): Provider | null {
  const bare = words.trim();
  return providers.find((provider) => providerLine(provider) === bare) ?? findMentioned(bare, providers);
}
