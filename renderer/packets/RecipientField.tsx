import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';
import { isSameRecipient } from '../../shared/ledger/recipients.ts';
import { providerLine } from '../../shared/providers/names.ts';
import { useProviders } from '../providers/useProviders.ts';

/** A field for the recipient, which offers the providers of the case and takes any other name. */
export function RecipientField({
  caseId,
  originalRecipient,
  value,
  error,
  autoFocus = false,
  onChange,
  onBlur,
}: {
  caseId: string;
  /** The recipient on the first page of the packet, mentioned when it goes to somebody else. */
  originalRecipient: string;
  value: string;
  error: ReactNode;
  /** The field gets the focus at first. */
  autoFocus?: boolean;
  onChange: (text: string) => void;
  onBlur?: () => void;
}) {
  const { providers } = useProviders(caseId);
  const differs = value.trim() !== '' && originalRecipient !== '' && !isSameRecipient(originalRecipient, value);
  const options = [...new Set(providers.map(providerLine))];
  return (
    <Autocomplete
      label="To whom"
      placeholder="Dr Second, Spine Institute"
      maxLength={300}
      data={options}
      value={value}
      description={differs ? `Its first page says “For ${originalRecipient}”.` : null}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      {...(autoFocus ? { autoFocus: true, 'data-autofocus': true } : {})}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
    />
  );
}
