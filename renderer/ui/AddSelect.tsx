import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';

/** A choice that adds one more to those that are chosen: found by typing, and empty again for the next. */
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
      // Marked at once: what Mantine marks a moment after opening would unmark what quick typing has found by then.
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
