import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { jobDetails, jobLabel } from '../../shared/format/job-labels.ts';
import { useLock } from '../app-shell/useLock.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/useJobs.ts';
import { useVault } from '../client/useVault.ts';
import { askForRepair } from '../repair/repair-asked.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import classes from './SettingsPage.module.css';

/** A button that reads every file of the vault and reports whether all are intact. */
export function VaultCheck() {
  const check = useMutation(orpc.vault.check.mutationOptions());
  const job = useJobs().find(({ kind }) => kind === 'check');
  const isRunning = job?.state === 'running';
  const isSample = useVault().data?.which === 'sample';
  const { lock, isPending } = useLock();
  const needsRepair = job?.result?.kind === 'check' && job.result.databaseDamaged;
  const isBusy = isRunning || check.isPending;
  return (
    <div className={classes.check}>
      {/* While it works the button keeps the keyboard: only what it does is switched off. */}
      <Button
        variant="default"
        onClick={() => !isBusy && check.mutate(undefined)}
        data-disabled={isBusy || undefined}
        aria-disabled={isBusy}
      >
        Check every file
      </Button>
      {job && <p role="status">{jobLabel(job)}</p>}
      {isRunning && (
        <div className={classes.progress}>
          <ProgressBar done={job.done} total={job.total} label="Checking the vault" thin />
        </div>
      )}
      {needsRepair && !isSample && (
        <Button
          onClick={() => {
            askForRepair();
            lock();
          }}
          loading={isPending}
        >
          Close the vault and see what can be repaired
        </Button>
      )}
      {job && jobDetails(job).length > 0 && (
        <ul>
          {jobDetails(job).map(({ why }) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
