import { Button, CloseButton, Popover } from '@mantine/core';
import { useState } from 'react';
import type { Job } from '../../shared/domain/job.ts';
import { useCancelJob, useJobs } from '../client/jobs.ts';
import { Bar } from '../components/Bar.tsx';
import { useSaving } from '../components/unsaved.ts';
import classes from './JobBar.module.css';
import { jobDetails, jobWords } from './jobWords.ts';

const SAVING_WORDS = { saved: 'Everything is saved.', saving: 'Saving…', failed: 'Not everything is saved yet.' } as const;

/** The quiet bar: what is being done, how far, cancel; then what came of it. */
export function JobBar({ sample }: { sample: boolean }) {
  const jobs = useJobs();
  const [seen, setSeen] = useState<string | null>(null);
  const running = jobs.filter(({ state }) => state === 'running');
  const [latest] = jobs
    .filter(({ ended }) => ended !== null)
    .toSorted((one, other) => (other.ended ?? '').localeCompare(one.ended ?? ''));
  const ended = latest && latest.id !== seen ? latest : null;
  const quiet = running.length === 0;
  const saving = useSaving();
  return (
    <footer className={classes.bar}>
      {running.map((job) => (
        <RunningJob key={job.id} job={job} />
      ))}
      <div role="status">{quiet && ended && <EndedJob job={ended} onSeen={() => setSeen(ended.id)} />}</div>
      {quiet && !ended && <span data-failed={saving === 'failed' || undefined}>{SAVING_WORDS[saving]}</span>}
      {sample && (
        <p className={classes.sample}>
          <strong>Sample.</strong> Nobody here is real.
        </p>
      )}
    </footer>
  );
}

function RunningJob({ job }: { job: Job }) {
  const cancel = useCancelJob();
  return (
    <div className={classes.job}>
      <span>{jobWords(job)}</span>
      <span className={classes.far}>
        <Bar done={job.done} total={job.total} label={job.label} thin />
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => cancel.mutate({ id: job.id })}
        disabled={cancel.isPending || cancel.isSuccess}
      >
        {cancel.isSuccess ? 'Stopping' : 'Cancel'}
      </Button>
    </div>
  );
}

function EndedJob({ job, onSeen }: { job: Job; onSeen: () => void }) {
  const details = jobDetails(job);
  return (
    <div className={classes.job}>
      <span data-failed={job.state === 'failed' || undefined}>{jobWords(job)}</span>
      {details.length > 0 && (
        <Popover width={420} position="top-start">
          <Popover.Target>
            <Button variant="subtle" size="compact-sm">
              See which
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label="In detail">
            <ul className={classes.details}>
              {details.map(({ name, why }) => (
                <li key={name + why}>
                  {name && <strong>{name}</strong>}
                  <span>{why}</span>
                </li>
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
      <CloseButton size="md" iconSize={16} aria-label="Put away" onClick={onSeen} />
    </div>
  );
}
