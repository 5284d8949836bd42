import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Job } from '../../shared/domain/job.ts';
import { jobDetails, jobLabel } from '../../shared/format/job-labels.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/useJobs.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './Backup.module.css';
import { BackupVersions } from './BackupVersions.tsx';
import { FolderField } from './FolderField.tsx';
import type { RestoreTarget } from './RestoreVersion.tsx';

/** Opens a backup while no vault is open: its folder, its passphrase, then its versions. */
export function RestoreBackup({ target, onBack }: { target: RestoreTarget; onBack: () => void }) {
  const [folder, setFolder] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [opened, setOpened] = useState<{ folder: string; passphrase: string | null } | null>(null);
  const look = useMutation({
    ...orpc.backup.look.mutationOptions({
      onSuccess: ({ passphrase: isAsked }, input) => {
        setFolder(input.folder);
        setOpened(isAsked ? null : { folder: input.folder, passphrase: null });
      },
    }),
    meta: { shownByPage: true },
  });
  const open = useMutation({
    ...orpc.backup.versions.mutationOptions({ onSuccess: (_, input) => setOpened(input) }),
    meta: { shownByPage: true },
  });

  const restored = useJobs().find(({ result }) => result?.kind === 'restore');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (folder !== null && passphrase !== '') open.mutate({ folder, passphrase });
  }

  if (restored) return <RestoredVault job={restored} onOpen={onBack} />;
  return (
    <div>
      <h1>Restore a backup</h1>
      <p className={classes.muted}>
        Connect the stick or disk with the backup. You see what is in it before anything is restored.
      </p>
      <div className={classes.section}>
        {folder === null ? (
          <FolderField
            label="Folder with the backup"
            button="Open the backup"
            autoFocus
            isBusy={look.isPending}
            onChoose={(chosen) => look.mutate({ folder: chosen })}
          />
        ) : (
          <p className={classes.path}>{folder}</p>
        )}
        {folder !== null && opened === null && (
          <form className={classes.folder} onSubmit={submit}>
            <PasswordInput
              label="Passphrase of the backup"
              description="The one that the vault has now, or had when the version was made."
              autoComplete="current-password"
              autoFocus
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            <Button type="submit" loading={open.isPending}>
              Open
            </Button>
          </form>
        )}
        {opened && <BackupVersions folder={opened.folder} passphrase={opened.passphrase} target={target} />}
        <ProblemNote error={look.error ?? open.error} />
        <div>
          <Button variant="subtle" onClick={onBack}>
            Back
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The vault of this computer is there again. */
function RestoredVault({ job, onOpen }: { job: Job; onOpen: () => void }) {
  const lost = jobDetails(job);
  return (
    <div>
      <h1>Your vault is back</h1>
      <div className={classes.section}>
        <p role="status">{jobLabel(job)}</p>
        {lost.length > 0 && (
          <ul>
            {lost.map(({ why }) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        )}
        {job.result?.kind === 'restore' && job.result.kept !== null && (
          <p className={classes.path}>The vault that was here before is kept: {job.result.kept}</p>
        )}
        <div>
          <Button autoFocus onClick={onOpen}>
            Open my vault
          </Button>
        </div>
      </div>
    </div>
  );
}
