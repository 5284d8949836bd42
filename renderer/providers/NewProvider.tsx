import { Button, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PROVIDER_ROLE_LABELS, PROVIDER_ROLES, ProviderRole } from '../../shared/domain/candidate.ts';
import { PROVIDER_KIND_LABELS, PROVIDER_KINDS, ProviderKind } from '../../shared/domain/provider.ts';
import { orpc } from '../client/client.ts';
import { useInvalidFields } from '../forms/unsaved.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './Providers.module.css';

/** Asks for name, kind and role; the details have the other fields. */
export function NewProvider({
  caseId,
  role: defaultRole,
  onCreated,
  onCancel,
}: {
  caseId: string;
  /** The role proposed at first. */
  role: ProviderRole;
  onCreated: (id: string) => void;
  onCancel: () => void;
}) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ProviderKind>('physician');
  const [role, setRole] = useState(defaultRole);
  useInvalidFields(name.trim() ? 1 : 0);
  const create = useMutation(orpc.providers.create.mutationOptions({ meta: { shownByPage: true } }));
  return (
    <form
      className={classes.details}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ caseId, draft: { name: name.trim(), kind, role } }, { onSuccess: ({ id }) => onCreated(id) });
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
      <Select
        label="To this case"
        data={PROVIDER_ROLES.map((value) => ({ value, label: PROVIDER_ROLE_LABELS[value] }))}
        value={role}
        onChange={(value) => setRole(ProviderRole.catch('none').parse(value))}
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
