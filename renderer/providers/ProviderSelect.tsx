import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ProviderKind } from '../../shared/domain/provider.ts';
import { providerLine } from '../../shared/providers/names.ts';
import { orpc } from '../client/client.ts';
import { useProviders } from './provider-options.ts';

const NOBODY = '';
const NEW = 'new';

const isFound = (label: string, typed: string) => label.toLowerCase().includes(typed.trim().toLowerCase());

/** Chooses a person or institution of the case; a name that is not there yet is added on the spot, and not lost where it is only typed. */
export function ProviderSelect({
  caseId,
  label,
  value,
  kind,
  added = kind,
  description,
  disabled,
  onSave,
}: {
  caseId: string;
  label: string;
  value: string | null;
  /** Only those of this kind are offered, and a new one is of it. */
  kind?: ProviderKind;
  /** What a new one is, where all are offered. */
  added?: ProviderKind | undefined;
  description?: string | undefined;
  disabled?: boolean;
  onSave: (providerId: string | null) => Promise<unknown>;
}) {
  const { providers: all, byId, loading } = useProviders(caseId);
  const providers = kind ? all.filter((provider) => provider.kind === kind || provider.id === value) : all;
  const [search, setSearch] = useState('');
  const create = useMutation(orpc.providers.create.mutationOptions());
  const save = useMutation({ mutationFn: onSave });
  /** The name that was last added: it is not added again while its row is on its way. */
  const taken = useRef('');
  const name = search.trim();
  const known = providers.some(
    (provider) => provider.name.toLowerCase() === name.toLowerCase() || providerLine(provider) === name,
  );
  const data = [
    ...(value ? [{ value: NOBODY, label: 'Not known' }] : []),
    ...providers.map((provider) => ({ value: provider.id, label: providerLine(provider) })),
    ...(value && !loading && !byId.has(value) ? [{ value, label: 'Removed from the list' }] : []),
    ...(name && !known ? [{ value: NEW, label: `Add “${name}”` }] : []),
  ];

  async function choose(chosen: string | null) {
    if (chosen === null || chosen === value) return;
    if (chosen !== NEW) {
      save.mutate(chosen === NOBODY ? null : chosen);
      return;
    }
    taken.current = name;
    const made = await create.mutateAsync({ caseId, draft: added ? { name, kind: added } : { name } }).catch(() => null);
    if (made) save.mutate(made.id);
    else taken.current = '';
  }

  /** Whoever types a name and goes on means it: who is called so is chosen, who is not there at all is added. */
  function leave() {
    if (name === '' || name === taken.current || data.some((option) => option.label === name)) return;
    const [only, ...more] = providers.filter((provider) => provider.name.toLowerCase() === name.toLowerCase());
    if (only && more.length === 0) void choose(only.id);
    else if (!providers.some((provider) => isFound(providerLine(provider), name))) void choose(NEW);
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
      onBlur={leave}
      filter={({ options, search: typed }) =>
        options.filter((option) => 'value' in option && (option.value === NEW || isFound(option.label, typed)))
      }
      maxDropdownHeight={280}
    />
  );
}
