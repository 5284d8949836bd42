import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';

/** A select that adds what the person chooses, and is empty again for the next choice. */
export function AddSelect({
  onAdd,
  ...select
}: Omit<SelectProps, 'value' | 'onChange' | 'searchable' | 'searchValue' | 'onSearchChange'> & {
  onAdd: (value: string) => void;
}) {
  const [search, setSearch] = useState('');
  return (
    <Select
      {...select}
      value={null}
      searchable
      // Mantine marks an option only a moment after opening, and would unmark what quick typing has found.
      selectFirstOptionOnDropdownOpen
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(value) => {
        if (value === null) return;
        setSearch('');
        onAdd(value);
      }}
    />
  );
}
