import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';
import { providerLine } from '../../shared/physicians/names.ts';
import { useProviders } from '../physicians/providers.ts';

/** Who has a packet, by name: the people and institutions of the case are offered, any other can be written. */
export function RecipientField({
  caseId,
  value,
  error,
  onChange,
  onBlur,
}: {
  caseId: string;
  value: string;
  error: ReactNode;
  onChange: (words: string) => void;
  onBlur?: () => void;
}) {
  const { providers } = useProviders(caseId);
  const offered = [...new Set(providers.map(providerLine))];
  return (
    <Autocomplete
      label="To whom"
      placeholder="Dr Second, Spine Institute"
      maxLength={300}
      data={offered}
      value={value}
      error={error}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
    />
  );
}
