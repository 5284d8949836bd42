import type { ProviderRole } from '../domain/candidate.ts';
import type { Case } from '../domain/case.ts';
import type { Provider } from '../domain/provider.ts';
import { findMentioned, mentions, providerLine, sameInstitution } from './names.ts';
import { type RoleFacts, roleOf } from './roles.ts';

/**
 * The roles that only one provider has: the line of the case that names the provider, and the role to which an earlier holder
 * falls.
 */
const UNIQUE_ROLES = [
  { role: 'first', line: 'firstPhysician', fallbackRole: 'none' },
  { role: 'second', line: 'recipient', fallbackRole: 'candidate' },
  { role: 'third', line: null, fallbackRole: 'candidate' },
] as const;

/** The changes that follow for the lines of the case and for the roles of its providers. */
export interface DerivedUpdates {
  lines: Partial<Pick<Case, 'firstPhysician' | 'recipient'>>;
  roles: ReadonlyMap<string, ProviderRole>;
}

/** Updates a line of the case after the provider in it was renamed. Other text in the line stays. */
function renamedLine(line: string, before: Provider, after: Provider): string {
  if (line === providerLine(before)) return providerLine(after);
  return line.startsWith(before.name) ? `${after.name}${line.slice(before.name.length)}` : line;
}

/**
 * Returns the changes that follow from a new or changed provider. `facts`: as they were before. `given`: the role that the person
 * set; it is taken from an earlier holder, and the case names the new one.
 */
export function afterProvider(
  before: Provider | null,
  after: Provider,
  given: ProviderRole | undefined,
  facts: RoleFacts,
): DerivedUpdates {
  const lines: DerivedUpdates['lines'] = {};
  const roles = new Map<string, ProviderRole>();
  const formerRole = before && roleOf(before, facts);
  const others = facts.providers.filter(({ id }) => id !== after.id);
  for (const { role, line, fallbackRole } of UNIQUE_ROLES) {
    if (given === role) for (const other of others) if (other.role === role) roles.set(other.id, fallbackRole);
    if (line === null) continue;
    const currentLine = facts.case[line];
    const isHolder = before && formerRole === role;
    const newLine = (): string => {
      if (isHolder && (given ?? role) === role) return renamedLine(currentLine, before, after);
      if (given === role)
        return findMentioned(currentLine, [after, ...others])?.id === after.id ? currentLine : providerLine(after);
      return isHolder ? '' : currentLine;
    };
    if (newLine() !== currentLine) lines[line] = newLine();
  }
  return { lines, roles };
}

/**
 * Returns the changes that follow from the removal of a provider. The case keeps the first physician and loses the second. The
 * provider keeps its role, in case it is restored.
 */
export function afterRemoval(provider: Provider, facts: RoleFacts): DerivedUpdates {
  const others = facts.providers.filter(({ id }) => id !== provider.id);
  const clearsRecipient = roleOf(provider, facts) === 'second' && findMentioned(facts.case.recipient, others) === null;
  return { lines: clearsRecipient ? { recipient: '' } : {}, roles: new Map() };
}

/**
 * Returns the changes that follow from restoring a provider. The provider gets the role back, unless the case names another.
 * `facts`: as they were before.
 */
export function afterRestoring(provider: Provider, facts: RoleFacts): DerivedUpdates {
  const uniqueRole = UNIQUE_ROLES.find(({ role }) => role === provider.role);
  if (!uniqueRole) return { lines: {}, roles: new Map() };
  const { role, line, fallbackRole } = uniqueRole;
  const currentLine = line === null ? '' : facts.case[line];
  const isTaken =
    facts.providers.some((other) => other.role === role) || (currentLine !== '' && !mentions(currentLine, provider));
  if (isTaken) return { lines: {}, roles: new Map([[provider.id, fallbackRole]]) };
  return { lines: line !== null && currentLine === '' ? { [line]: providerLine(provider) } : {}, roles: new Map() };
}

/**
 * Returns the changes that follow from an edited case. A line that names a listed provider gives the role; an earlier holder that
 * is no longer named loses it. Other roles stay.
 */
export function afterCase(before: RoleFacts['case'], after: RoleFacts['case'], providers: readonly Provider[]): DerivedUpdates {
  const roles = new Map<string, ProviderRole>();
  for (const { role, line, fallbackRole } of UNIQUE_ROLES) {
    if (line === null || before[line] === after[line]) continue;
    const holder = providers.find((provider) => provider.role === role);
    if (holder && (mentions(after[line], holder) || sameInstitution(after[line], holder.institution))) continue;
    if (holder) roles.set(holder.id, fallbackRole);
    const named = findMentioned(after[line], providers);
    if (named && (named.role === 'none' || named.role === fallbackRole)) roles.set(named.id, role);
  }
  return { lines: {}, roles };
}
