import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ProviderKind } from '../../shared/domain/provider.ts';
import { providerLine } from '../../shared/providers/names.ts';
import { orpc } from '../client/client.ts';
import { useProviders } from './useProviders.ts';

const NO_PROVIDER = '';
const NEW_PROVIDER = 'new';

const matches = (label: string, typed: string) => label.toLowerCase().includes(typed.trim().toLowerCase());

/** A select for a provider of the case. A new name is added on choosing it, and on leaving the field. */
export function ProviderSelect({
  caseId,
  label,
  value,
  kind,
  newKind = kind,
  description,
  disabled,
  onSave,
}: {
  caseId: string;
  label: string;
  value: string | null;
  /** Only providers of this kind are offered, and a new one gets it. */
  kind?: ProviderKind;
  /** The kind of a new provider where all kinds are offered. */
  newKind?: ProviderKind | undefined;
  description?: string | undefined;
  disabled?: boolean;
  onSave: (providerId: string | null) => Promise<unknown>;
}) {
  const { providers: all, byId, loading } = useProviders(caseId);
  const providers = kind ? all.filter((provider) => provider.kind === kind || provider.id === value) : all;
  const [search, setSearch] = useState('');
  const create = useMutation(orpc.providers.create.mutationOptions());
  const save = useMutation({ mutationFn: onSave });
  /** The last added name: do not add it again before its row arrives. */
  const lastAdded = useRef('');
  const name = search.trim();
  const isExisting = providers.some(
    (provider) => provider.name.toLowerCase() === name.toLowerCase() || providerLine(provider) === name,
  );
  const data = [
    ...(value ? [{ value: NO_PROVIDER, label: 'Not known' }] : []),
    ...providers.map((provider) => ({ value: provider.id, label: providerLine(provider) })),
    ...(value && !loading && !byId.has(value) ? [{ value, label: 'Removed from the list' }] : []),
    ...(name && !isExisting ? [{ value: NEW_PROVIDER, label: `Add “${name}”` }] : []),
  ];

  async function choose(chosen: string | null) {
    if (chosen === null || chosen === value) return;
    if (chosen !== NEW_PROVIDER) {
      save.mutate(chosen === NO_PROVIDER ? null : chosen);
      return;
    }
    lastAdded.current = name;
    const created = await create.mutateAsync({ caseId, draft: newKind ? { name, kind: newKind } : { name } }).catch(() => null);
    if (created) save.mutate(created.id);
    else lastAdded.current = '';
  }

  /** On blur, a typed name chooses the provider of that name, or adds a new one. */
  function onBlur() {
    if (name === '' || name === lastAdded.current || data.some((option) => option.label === name)) return;
    const [match, ...otherMatches] = providers.filter((provider) => provider.name.toLowerCase() === name.toLowerCase());
    if (match && otherMatches.length === 0) void choose(match.id);
    else if (!providers.some((provider) => matches(providerLine(provider), name))) void choose(NEW_PROVIDER);
  }

  return (
    <Select
      label={label}
      description={description}
      data={data}
      value={value}
      placeholder={providers.length > 0 ? 'Choose, or type a name' : 'Type a name'}
      nothingFoundMessage="Type the name, and add it here."
      disabled={disabled ?? false}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(chosen) => void choose(chosen)}
      onBlur={onBlur}
      filter={({ options, search: typed }) =>
        options.filter((option) => 'value' in option && (option.value === NEW_PROVIDER || matches(option.label, typed)))
      }
      maxDropdownHeight={280}
    />
  );
}
