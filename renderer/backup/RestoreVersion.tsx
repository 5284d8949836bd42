import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { jobDetails, jobLabel } from '../../shared/format/job-labels.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/useJobs.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import classes from './Backup.module.css';

/** Where a version may go: as the vault of this computer, in the place of the one that is there, or into a new folder. */
export type RestoreTarget = { kind: 'own' } | { kind: 'replace' } | { kind: 'folder'; proposal: string };

/** Restores a version as a new vault. */
export function RestoreVersion({
  backup,
  version,
  target,
}: {
  backup: { folder: string; passphrase: string | null };
  version: string;
  target: RestoreTarget;
}) {
  const [folder, setFolder] = useState(target.kind === 'folder' ? target.proposal : null);
  const restore = useMutation({ ...orpc.backup.restore.mutationOptions(), meta: { shownByPage: true } });
  const job = useJobs().find(({ id }) => id === restore.data?.id);
  const isBusy = restore.isPending || job?.state === 'running';

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isBusy) restore.mutate({ ...backup, version, to: folder, replace: target.kind === 'replace' });
  }

  return (
    <form className={classes.folder} onSubmit={submit}>
      {folder === null ? (
        <p>
          It becomes the vault of this computer, and opens with the passphrase that it had at that time.
          {target.kind === 'replace' && ' The vault that is there now is kept beside it, under another name.'}
        </p>
      ) : (
        <TextInput
          label="Restore it to a new folder"
          description="Your vault is not touched. The new one opens with the passphrase of that time."
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
      )}
      <Button type="submit" variant={folder === null ? 'filled' : 'default'} loading={isBusy}>
        Restore this version
      </Button>
      {job && <p role="status">{jobLabel(job)}</p>}
      {job?.state === 'running' && <ProgressBar done={job.done} total={job.total} label="Restoring" thin />}
      {job?.result?.kind === 'restore' && <p className={classes.path}>The vault is in {job.result.folder}</p>}
      {job && jobDetails(job).length > 0 && (
        <ul>
          {jobDetails(job).map(({ why }) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      <ProblemNote error={restore.error} />
    </form>
  );
}
