import { randomUUID } from 'node:crypto';
import { EventPublisher } from '@orpc/server';
import type { AppEvent, FileOutcome, Job, JobKind, JobResult } from '../../../shared/domain/job.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { explainError } from '../../store/store-problems.ts';
import type { AppPorts } from '../ports.ts';
import { orNotFound } from '../preconditions.ts';
import { createStreamCount } from './count-streams.ts';

/** The time between two progress events of a job, ms. */
const PROGRESS_INTERVAL = 100;
/** The most ended jobs in the list. */
const KEPT_JOBS = 20;

/** The reason of an abort that is no cancellation: the vault closes, or the work goes on later. */
export class Interrupted extends Error {
  /** As every abort: a stream that ends by it is no fault. */
  override name = 'AbortError';
}

/** What the work of a job can read and report. */
export interface JobControl {
  readonly id: string;
  /** Aborted when the person cancels, and with the reason `Interrupted` when the vault closes. */
  readonly signal: AbortSignal;
  progress(change: Partial<Pick<Job, 'label' | 'done' | 'total'>>): void;
}

export interface Jobs {
  /** Starts work in the background. A cancelled job may still have the result of what it finished. */
  start(kind: JobKind, caseId: string | null, label: string, work: (control: JobControl) => Promise<JobResult>): Job;
  list(): Job[];
  /** Throws Problem NOT_FOUND. */
  cancel(id: string): void;
  /** Stops a job that nobody cancelled: it may go on later. Throws Problem NOT_FOUND. */
  interrupt(id: string): void;
  /**
   * Runs work that the list does not show. The signal of the work aborts with the caller's signal and when the jobs stop. `stop`
   * waits for the work.
   */
  runUnlisted<T>(signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Cancels all work, waits until the work has stopped, and forgets the jobs. */
  stop(): Promise<void>;
  /** Notifies every window of the outcome of one file of an import. */
  notifyFileDone(jobId: string, file: FileOutcome): void;
  /** Notifies every window that a subject changed. */
  notifyChanged(subject: Extract<AppEvent, { type: 'changed' }>['subject'], caseId: string | null): void;
  /** Asks every window to save its text, since the vault is about to lock itself. */
  notifyLocking(id: string): void;
  /** Whether work runs that the list does not show. */
  isWorkingUnlisted(): boolean;
  /** How many windows follow the events. */
  followers(): number;
  /** All events from now on, until the signal aborts. */
  events(signal?: AbortSignal): AsyncGenerator<AppEvent>;
}

interface RunningJob {
  job: Job;
  cancel: AbortController;
  ended: Promise<void>;
}

/** The message of a failed job: the words of a `Problem`, or for any other error that it is a bug. */
function failureOf(error: unknown): string {
  if (error instanceof Problem)
    return [error.userMessage.happened, error.userMessage.kept, error.userMessage.todo].filter(Boolean).join(' ');
  return 'Something went wrong inside Second Look. What was finished is kept. Try again; if it happens again, please report it.';
}

/** The jobs and the stream of their events, for the life of the application. */
export function createJobs({ clock, log }: Pick<AppPorts, 'clock' | 'log'>): Jobs {
  const publisher = new EventPublisher<{ event: AppEvent }>({ maxBufferedEvents: 10_000 });
  const jobs = new Map<string, RunningJob>();
  const streams = createStreamCount();
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
    const ended = [...jobs.values()].filter(({ job }) => job.state !== 'running');
    for (const { job } of ended.slice(0, Math.max(0, ended.length - KEPT_JOBS))) jobs.delete(job.id);
  };

  async function run(job: Job, cancel: AbortController, work: (control: JobControl) => Promise<JobResult>): Promise<void> {
    const progress: JobControl['progress'] = (change) => {
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
      jobs.set(job.id, { job, cancel, ended });
      notify(job);
      return { ...job };
    },
    list: () => [...jobs.values()].map(({ job }) => ({ ...job })).reverse(),
    cancel: (id) => orNotFound(jobs.get(id), 'This job').cancel.abort(),
    interrupt: (id) => orNotFound(jobs.get(id), 'This job').cancel.abort(new Interrupted()),
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
      const running = [...jobs.values(), ...unlisted];
      for (const { cancel } of running) cancel.abort(new Interrupted());
      await Promise.allSettled(running.map(({ ended }) => ended));
      // Their results name files of a vault that is about to close.
      jobs.clear();
    },
    notifyFileDone: (jobId, file) => publisher.publish('event', { type: 'file', jobId, file }),
    notifyChanged: (subject, caseId) => publisher.publish('event', { type: 'changed', subject, caseId }),
    notifyLocking: (id) => publisher.publish('event', { type: 'locking', id }),
    isWorkingUnlisted: () => unlisted.size > 0,
    followers: streams.count,
    events: (signal) => streams.add(publisher.subscribe('event', { signal }), signal),
  };
}
