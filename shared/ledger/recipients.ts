import type { Handover } from '../domain/packet.ts';
import type { Provider } from '../domain/provider.ts';
import { findMentioned, providerLine, sameInstitution, samePhysician } from '../providers/names.ts';

/** A recipient as the person wrote it. */
type Written = Pick<Handover, 'providerId' | 'recipient'>;

/** A recipient as the ledger distinguishes them: by the list of providers, else by the written names. */
interface Person {
  providerId: string | null;
  names: readonly string[];
}

/** Recognizes a person by a title ("Dr Second", "Second, MD"), as opposed to a department. */
const isTitled = (name: string) => /^\s*(dr|prof|professor|doctor)\b/i.test(name) || /,\s*(md|do|phd)\b/i.test(name);

/** Whether two written names can be one recipient. Two institutions match only where they are written alike. */
export function isSameRecipient(one: string, other: string): boolean {
  return sameInstitution(one, other) || (isTitled(one) && isTitled(other) && samePhysician(one, other));
}

/** Finds the provider that is meant: by id, else by name; null: none in the list. */
export function findProvider({ providerId, recipient }: Written, providers: readonly Provider[]): Provider | null {
  return providers.find(({ id }) => id === providerId) ?? (providerId === null ? findMentioned(recipient, providers) : null);
}

/** Finds the person that is meant; undefined: none. Two providers of the list stay two, even with the same name. */
export function findPerson<Item extends Person>(
  written: Written,
  persons: readonly Item[],
  providers: readonly Provider[],
): Item | undefined {
  const id = findProvider(written, providers)?.id ?? written.providerId;
  const isListed = (person: Person) => providers.some((provider) => provider.id === person.providerId);
  const byName = ({ names }: Person) => names.some((name) => isSameRecipient(name, written.recipient));
  return (
    persons.find(({ providerId }) => id !== null && providerId === id) ??
    persons.find((person) => !isListed(person) && byName(person))
  );
}

/** Finds the provider that a typed text means: as the list shows it with the institution, else by name. */
export function findProviderByText(text: string, providers: readonly Provider[]): Provider | null {
  const trimmed = text.trim();
  return providers.find((provider) => providerLine(provider) === trimmed) ?? findMentioned(trimmed, providers);
}
