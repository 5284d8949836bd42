import { Button, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PROVIDER_KIND_LABELS, PROVIDER_KINDS, ProviderKind } from '../../shared/domain/provider.ts';
import { orpc } from '../client/client.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useRefused } from '../components/unsaved.ts';
import classes from './Physicians.module.css';

/** Asks for the name and the kind; all else is written in the details. */
export function NewProvider({
  caseId,
  onMade,
  onCancel,
}: {
  caseId: string;
  onMade: (id: string) => void;
  onCancel: () => void;
}) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ProviderKind>('physician');
  useRefused(name.trim() ? 1 : 0);
  const create = useMutation(orpc.providers.create.mutationOptions({ meta: { told: true } }));
  return (
    <form
      className={classes.details}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ caseId, draft: { name: name.trim(), kind } }, { onSuccess: ({ id }) => onMade(id) });
      }}
    >
      <h2>New physician or institution</h2>
      <TextInput
        label="Name"
        placeholder="Dr Maria Lindner"
        data-autofocus
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label="Kind"
        data={PROVIDER_KINDS.map((value) => ({ value, label: PROVIDER_KIND_LABELS[value] }))}
        value={kind}
        onChange={(value) => setKind(ProviderKind.catch('other').parse(value))}
      />
      <ProblemNote error={create.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
          Add
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
