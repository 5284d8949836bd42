import type { Client } from '../../shared/contract/index.ts';
import { ProviderDraft, type ProviderKind } from '../../shared/domain/provider.ts';
import { checked } from './validated.ts';

/** The id of the provider of a case with this name, in any case of letters. A missing provider is created, of this kind. */
export async function namedProvider(client: Client, caseId: string, name: string, kind?: ProviderKind): Promise<string> {
  const draft = checked(ProviderDraft, { name, kind });
  const normalizeName = (text: string) => text.trim().toLocaleLowerCase('en');
  const known = (await client.providers.list({ caseId })).find(
    (provider) => normalizeName(provider.name) === normalizeName(name),
  );
  return (known ?? (await client.providers.create({ caseId, draft }))).id;
}
