import { Button, CloseButton, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Job } from '../../shared/domain/job.ts';
import { jobDetails, jobLabel } from '../../shared/format/job-labels.ts';
import { BackupWarning } from '../backup/BackupWarning.tsx';
import { orpc } from '../client/client.ts';
import { useCancelJob, useJobs } from '../client/useJobs.ts';
import { focusPage } from '../focus/focus.ts';
import { useDraftLabel } from '../forms/create-draft.ts';
import { unsavedLabel } from '../forms/leave-guard.ts';
import { useSaving, useUnsavedCount } from '../forms/unsaved.ts';
import { useCaseId } from '../pages/useCaseId.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import classes from './StatusBar.module.css';

/** How long to show the result of a job, ms; a failure stays. */
const RESULT_MS = 15_000;

/** Running jobs with progress and Cancel, then the latest result, else whether everything is saved. */
export function StatusBar({ isSample }: { isSample: boolean }) {
  const jobs = useJobs();
  const running = jobs.filter(({ state }) => state === 'running');
  const [ended, dismiss] = useLatestResult(jobs);
  const isIdle = running.length === 0;
  return (
    <footer className={classes.bar}>
      {running.map((job) => (
        <RunningJob key={job.id} job={job} />
      ))}
      <div role="status">{isIdle && ended && <EndedJob key={ended.id} job={ended} onDismiss={dismiss} />}</div>
      <SavedState isIdle={isIdle && !ended} />
      <BackupWarning className={classes.backup ?? ''} />
      {isSample && (
        <p className={classes.sample}>
          <strong>Sample.</strong> Nobody here is real.
        </p>
      )}
    </footer>
  );
}

/** Whether everything is saved. Beside a job only unsaved fields are mentioned. */
function SavedState({ isIdle }: { isIdle: boolean }) {
  const unsavedMessage = unsavedLabel(useUnsavedCount());
  const saving = useSaving();
  const drafts = useDraftLabel();
  if (unsavedMessage) return <span data-failed>{unsavedMessage}</span>;
  return isIdle && <span>{saving ? 'Saving…' : drafts || 'Everything is saved.'}</span>;
}

/** Returns the latest job that ended since this vault was opened here, and a function that dismisses it. */
function useLatestResult(jobs: Job[]): [Job | null, () => void] {
  const [shownSince, setShownSince] = useState(() => new Date().toISOString());
  const result =
    jobs
      .flatMap((job) => (job.ended !== null && job.ended > shownSince ? [{ ...job, ended: job.ended }] : []))
      .toSorted((one, other) => other.ended.localeCompare(one.ended))[0] ?? null;
  return [result, () => setShownSince((before) => result?.ended ?? before)];
}

/** The patient of a job of another case, as a prefix: "Ines Example: ". */
function usePatientPrefix(job: Job): string {
  const caseId = useCaseId();
  const cases = useQuery(orpc.cases.list.queryOptions()).data ?? [];
  const name = job.caseId && job.caseId !== caseId && cases.find(({ id }) => id === job.caseId)?.patient;
  return name ? `${name}: ` : '';
}

function RunningJob({ job }: { job: Job }) {
  const cancel = useCancelJob();
  const patient = usePatientPrefix(job);
  return (
    <div className={classes.job}>
      <span>
        {patient}
        {jobLabel(job)}
      </span>
      <span className={classes.progress}>
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

function EndedJob({ job, onDismiss }: { job: Job; onDismiss: () => void }) {
  const details = jobDetails(job);
  const patient = usePatientPrefix(job);
  const [isInUse, setIsInUse] = useState(false);
  const hide = useEffectEvent(onDismiss);
  const isKept = job.state === 'failed' || isInUse;
  useEffect(() => {
    if (isKept) return;
    const timer = window.setTimeout(() => hide(), RESULT_MS);
    return () => window.clearTimeout(timer);
  }, [isKept]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps what is being used from going away
    <div className={classes.job} onFocus={() => setIsInUse(true)} onBlur={() => setIsInUse(false)}>
      <span data-failed={job.state === 'failed' || undefined}>
        {patient}
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
          onDismiss();
          focusPage();
        }}
      />
    </div>
  );
}
