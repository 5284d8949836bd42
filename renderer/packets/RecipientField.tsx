import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';
import { isSameRecipient } from '../../shared/ledger/recipients.ts';
import { providerLine } from '../../shared/providers/names.ts';
import { useProviders } from '../providers/provider-options.ts';

/** Who has a packet, by name: the people and institutions of the case are offered, any other can be written. */
export function RecipientField({
  caseId,
  madeFor,
  value,
  error,
  first = false,
  onChange,
  onBlur,
}: {
  caseId: string;
  /** For whom its first page says that it is; said where it goes to somebody else. */
  madeFor: string;
  value: string;
  error: ReactNode;
  /** The keyboard begins here. */
  first?: boolean;
  onChange: (words: string) => void;
  onBlur?: () => void;
}) {
  const { providers } = useProviders(caseId);
  const another = value.trim() !== '' && madeFor !== '' && !isSameRecipient(madeFor, value);
  const offered = [...new Set(providers.map(providerLine))];
  return (
    <Autocomplete
      label="To whom"
      placeholder="Dr Second, Spine Institute"
      maxLength={300}
      data={offered}
      value={value}
      description={another ? `Its first page says “For ${madeFor}”.` : null}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      {...(first ? { autoFocus: true, 'data-autofocus': true } : {})}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
    />
  );
}
