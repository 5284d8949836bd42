import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { orpc } from '../client/client.ts';
import { useVault } from '../client/useVault.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './Backup.module.css';

/** Chooses a folder: by the system's dialog in the desktop window, by typing its path in a browser. */
export function FolderField({
  label,
  button,
  isBusy = false,
  autoFocus = false,
  onChoose,
}: {
  label: string;
  /** The text of the button. */
  button: string;
  isBusy?: boolean;
  autoFocus?: boolean;
  onChoose: (folder: string) => void;
}) {
  const [folder, setFolder] = useState('');
  const isDesktop = useVault().data?.host === 'desktop';
  const choose = useMutation(
    orpc.backup.chooseFolder.mutationOptions({ onSuccess: (chosen) => chosen !== null && onChoose(chosen) }),
  );
  if (isDesktop)
    return (
      <div>
        <Button autoFocus={autoFocus} loading={isBusy || choose.isPending} onClick={() => choose.mutate(undefined)}>
          {button}…
        </Button>
        <ProblemNote error={choose.error} />
      </div>
    );
  function submit(event: FormEvent) {
    event.preventDefault();
    if (folder.trim() !== '' && !isBusy) onChoose(folder.trim());
  }
  return (
    <form className={classes.folder} onSubmit={submit}>
      <TextInput
        label={label}
        description="Its whole path, for example /media/stick or E:\Backup."
        autoFocus={autoFocus}
        value={folder}
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
      <Button type="submit" loading={isBusy}>
        {button}
      </Button>
    </form>
  );
}
