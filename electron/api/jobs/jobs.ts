import { randomUUID } from 'node:crypto';
import { EventPublisher } from '@orpc/server';
import type { AppEvent, FileOutcome, Job, JobKind, JobResult } from '../../../shared/domain/job.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { explainError } from '../../store/store-problems.ts';
import type { AppPorts } from '../ports.ts';
import { orNotFound } from '../preconditions.ts';

/** How often windows hear of progress, ms. */
const PROGRESS_INTERVAL = 100;
/** How many ended jobs the list keeps. */
const KEPT_JOBS = 20;

/** What a job gives to its work. */
export interface Task {
  readonly id: string;
  /** Aborted when the person cancels. */
  readonly signal: AbortSignal;
  progress(change: Partial<Pick<Job, 'label' | 'done' | 'total'>>): void;
}

export interface Jobs {
  /** Starts work in the background. A cancelled job may still have the result of what it finished. */
  start(kind: JobKind, caseId: string | null, label: string, work: (task: Task) => Promise<JobResult>): Job;
  list(): Job[];
  /** Throws Problem NOT_FOUND. */
  cancel(id: string): void;
  /**
   * Runs work that the list does not show. Its signal aborts with the caller's, and when the jobs stop: they wait for the work.
   */
  runUnlisted<T>(signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Cancels all work, waits until the work has stopped, and forgets the jobs. */
  stop(): Promise<void>;
  /** Notifies every window of the outcome of one file of an import. */
  fileDone(jobId: string, file: FileOutcome): void;
  /** Notifies every window that a subject changed. */
  changed(subject: Extract<AppEvent, { type: 'changed' }>['subject'], caseId: string | null): void;
  /** All events from now on, until the signal aborts. */
  events(signal?: AbortSignal): AsyncGenerator<AppEvent>;
}

interface RunningJob {
  job: Job;
  cancel: AbortController;
  ended: Promise<void>;
}

/** The message of work that failed: of a Problem its own, of any other error that it is a bug. */
function failureOf(error: unknown): string {
  if (error instanceof Problem)
    return [error.userMessage.happened, error.userMessage.kept, error.userMessage.todo].filter(Boolean).join(' ');
  return 'Something went wrong inside Second Look. What was finished is kept. Try again; if it happens again, please report it.';
}

/** The jobs and the stream of their events, for the life of the application. */
export function createJobs({ clock, log }: Pick<AppPorts, 'clock' | 'log'>): Jobs {
  const publisher = new EventPublisher<{ event: AppEvent }>({ maxBufferedEvents: 10_000 });
  const all = new Map<string, RunningJob>();
  const unlisted = new Set<{ cancel: AbortController; ended: Promise<unknown> }>();
  const pendingProgress = new Map<string, NodeJS.Timeout>();

  const notify = (job: Job) => publisher.publish('event', { type: 'job', job: { ...job } });
  const notifySoon = (job: Job) => {
    if (pendingProgress.has(job.id)) return;
    const timer = setTimeout(() => {
      pendingProgress.delete(job.id);
      notify(job);
    }, PROGRESS_INTERVAL);
    pendingProgress.set(job.id, timer);
  };
  const dropOldJobs = () => {
    const ended = [...all.values()].filter(({ job }) => job.state !== 'running');
    for (const { job } of ended.slice(0, Math.max(0, ended.length - KEPT_JOBS))) all.delete(job.id);
  };

  async function run(job: Job, cancel: AbortController, work: (task: Task) => Promise<JobResult>): Promise<void> {
    const progress: Task['progress'] = (change) => {
      Object.assign(job, change);
      notifySoon(job);
    };
    try {
      job.result = await work({ id: job.id, signal: cancel.signal, progress });
      job.state = cancel.signal.aborted ? 'cancelled' : 'done';
    } catch (caught) {
      const error = explainError(caught);
      job.state = cancel.signal.aborted ? 'cancelled' : 'failed';
      if (job.state === 'failed') {
        job.failure = failureOf(error);
        if (!(error instanceof Problem)) log.error({ job: job.kind, err: error }, 'a job failed');
      }
    }
    job.ended = clock.now();
    clearTimeout(pendingProgress.get(job.id));
    pendingProgress.delete(job.id);
    notify(job);
    dropOldJobs();
  }

  return {
    start(kind, caseId, label, work) {
      const job: Job = {
        id: randomUUID(),
        kind,
        caseId,
        state: 'running',
        label,
        done: 0,
        total: 0,
        started: clock.now(),
        ended: null,
        result: null,
        failure: '',
      };
      const cancel = new AbortController();
      // The work starts on the next turn, so that the caller knows the job before it can end.
      const ended = Promise.resolve().then(() => run(job, cancel, work));
      all.set(job.id, { job, cancel, ended });
      notify(job);
      return { ...job };
    },
    list: () => [...all.values()].map(({ job }) => ({ ...job })).reverse(),
    cancel: (id) => orNotFound(all.get(id), 'This job').cancel.abort(),
    async runUnlisted(signal, work) {
      const cancel = new AbortController();
      const working = work(signal ? AbortSignal.any([signal, cancel.signal]) : cancel.signal);
      const entry = { cancel, ended: working.catch(() => undefined) };
      unlisted.add(entry);
      try {
        return await working;
      } finally {
        unlisted.delete(entry);
      }
    },
    async stop() {
      const running = [...all.values(), ...unlisted];
      for (const { cancel } of running) cancel.abort();
      await Promise.all(running.map(({ ended }) => ended));
      // Their results name files of a vault that is about to close.
      all.clear();
    },
    fileDone: (jobId, file) => publisher.publish('event', { type: 'file', jobId, file }),
    changed: (subject, caseId) => publisher.publish('event', { type: 'changed', subject, caseId }),
    events: (signal) => publisher.subscribe('event', { signal }),
  };
}
