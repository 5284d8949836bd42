import { Button, CloseButton, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Job } from '../../shared/domain/job.ts';
import { orpc } from '../client/client.ts';
import { useCancelJob, useJobs } from '../client/jobs.ts';
import { focusPage } from '../focus/focus.ts';
import { jobDetails, jobLabel } from '../format/job-labels.ts';
import { useDraftLabel } from '../forms/draft.ts';
import { unsavedLabel } from '../forms/leave-guard.ts';
import { useSaving, useUnsavedCount } from '../forms/unsaved.ts';
import { useCaseId } from '../pages/useCaseId.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import classes from './StatusBar.module.css';

/** How long the result of a job stands before it goes away by itself; one that failed stays. */
const RESULT_MS = 15_000;

/** The quiet bar: what is being done, how far, cancel; then what came of it. */
export function StatusBar({ sample }: { sample: boolean }) {
  const jobs = useJobs();
  const running = jobs.filter(({ state }) => state === 'running');
  const [ended, putAway] = useLatestResult(jobs);
  const quiet = running.length === 0;
  return (
    <footer className={classes.bar}>
      {running.map((job) => (
        <RunningJob key={job.id} job={job} />
      ))}
      <div role="status">{quiet && ended && <EndedJob key={ended.id} job={ended} onSeen={putAway} />}</div>
      <Kept quiet={quiet && !ended} />
      {sample && (
        <p className={classes.sample}>
          <strong>Sample.</strong> Nobody here is real.
        </p>
      )}
    </footer>
  );
}

/** Whether what was typed is kept; beside other words only where it is not. */
function Kept({ quiet }: { quiet: boolean }) {
  const waiting = unsavedLabel(useUnsavedCount());
  const saving = useSaving();
  const drafts = useDraftLabel();
  if (waiting) return <span data-failed>{waiting}</span>;
  return quiet && <span>{saving ? 'Saving…' : drafts || 'Everything is saved.'}</span>;
}

/** The latest result of a job that ended since this vault was opened here, until it is put away or its time is over. */
function useLatestResult(jobs: Job[]): [Job | null, () => void] {
  const [since, setSince] = useState(() => new Date().toISOString());
  const result =
    jobs
      .flatMap((job) => (job.ended !== null && job.ended > since ? [{ ...job, ended: job.ended }] : []))
      .toSorted((one, other) => other.ended.localeCompare(one.ended))[0] ?? null;
  return [result, () => setSince((before) => result?.ended ?? before)];
}

/** Whose case a job works on, where that is not the one that is open: "Ines Example: ". */
function useWhose(job: Job): string {
  const caseId = useCaseId();
  const cases = useQuery(orpc.cases.list.queryOptions()).data ?? [];
  const patient = job.caseId && job.caseId !== caseId && cases.find(({ id }) => id === job.caseId)?.patient;
  return patient ? `${patient}: ` : '';
}

function RunningJob({ job }: { job: Job }) {
  const cancel = useCancelJob();
  const whose = useWhose(job);
  return (
    <div className={classes.job}>
      <span>
        {whose}
        {jobLabel(job)}
      </span>
      <span className={classes.far}>
        <ProgressBar done={job.done} total={job.total} label={job.label} thin />
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
  const whose = useWhose(job);
  const [used, setUsed] = useState(false);
  const goAway = useEffectEvent(onSeen);
  const stays = job.state === 'failed' || used;
  useEffect(() => {
    if (stays) return;
    const timer = window.setTimeout(() => goAway(), RESULT_MS);
    return () => window.clearTimeout(timer);
  }, [stays]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps what is being used from going away
    <div className={classes.job} onFocus={() => setUsed(true)} onBlur={() => setUsed(false)}>
      <span data-failed={job.state === 'failed' || undefined}>
        {whose}
        {jobLabel(job)}
      </span>
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
      <CloseButton
        size="md"
        iconSize={16}
        aria-label="Put away"
        onClick={() => {
          onSeen();
          focusPage();
        }}
      />
    </div>
  );
}
