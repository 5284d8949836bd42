import { randomUUID } from 'node:crypto';
import { EventPublisher } from '@orpc/server';
import type { AppEvent, FileOutcome, Job, JobKind, JobResult } from '../../../shared/domain/job.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { explainError } from '../../store/store-problems.ts';
import { orNotFound } from '../not-found.ts';
import type { AppPorts } from '../ports.ts';

/** How often progress is told, ms. */
const TELL_EVERY = 100;
/** Ended jobs that are remembered. */
const REMEMBERED = 20;

/** A job as its work sees it. */
export interface Task {
  readonly id: string;
  /** Aborted when the person cancels. */
  readonly signal: AbortSignal;
  progress(change: Partial<Pick<Job, 'label' | 'done' | 'total'>>): void;
}

export interface Jobs {
  /** Begins work that goes on in the background. A cancelled job may still give the result of what it finished. */
  start(kind: JobKind, caseId: string | null, label: string, work: (task: Task) => Promise<JobResult>): Job;
  list(): Job[];
  /** Throws Problem NOT_FOUND. */
  cancel(id: string): void;
  /** Cancels everything, waits until it has stopped, and forgets it. */
  stop(): Promise<void>;
  /** Tells every window what became of one file of an import. */
  fileDone(jobId: string, file: FileOutcome): void;
  /** Tells every window that a subject changed. */
  changed(subject: Extract<AppEvent, { type: 'changed' }>['subject'], caseId: string | null): void;
  /** Everything that is told, until the signal. */
  events(signal?: AbortSignal): AsyncGenerator<AppEvent>;
}

interface Running {
  job: Job;
  cancel: AbortController;
  ended: Promise<void>;
}

/** What a person is told of work that failed: a Problem in its words, anything else as the bug that it is. */
function failureOf(error: unknown): string {
  if (error instanceof Problem) return [error.told.happened, error.told.kept, error.told.todo].filter(Boolean).join(' ');
  return 'Something went wrong inside Second Look. What was finished is kept. Try again; if it happens again, please report it.';
}

/** The jobs of the application and the stream of their events; they live as long as the application. */
export function createJobs({ clock, log }: Pick<AppPorts, 'clock' | 'log'>): Jobs {
  const publisher = new EventPublisher<{ event: AppEvent }>({ maxBufferedEvents: 10_000 });
  const all = new Map<string, Running>();
  const told = new Map<string, NodeJS.Timeout>();

  const tell = (job: Job) => publisher.publish('event', { type: 'job', job: { ...job } });
  const tellSoon = (job: Job) => {
    if (told.has(job.id)) return;
    const timer = setTimeout(() => {
      told.delete(job.id);
      tell(job);
    }, TELL_EVERY);
    told.set(job.id, timer);
  };
  const forgetOld = () => {
    const ended = [...all.values()].filter(({ job }) => job.state !== 'running');
    for (const { job } of ended.slice(0, Math.max(0, ended.length - REMEMBERED))) all.delete(job.id);
  };

  async function run(job: Job, cancel: AbortController, work: (task: Task) => Promise<JobResult>): Promise<void> {
    const progress: Task['progress'] = (change) => {
      Object.assign(job, change);
      tellSoon(job);
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
    clearTimeout(told.get(job.id));
    told.delete(job.id);
    tell(job);
    forgetOld();
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
      // The work begins on the next turn, so that whoever started it knows the job before it can end.
      const ended = Promise.resolve().then(() => run(job, cancel, work));
      all.set(job.id, { job, cancel, ended });
      tell(job);
      return { ...job };
    },
    list: () => [...all.values()].map(({ job }) => ({ ...job })).reverse(),
    cancel: (id) => orNotFound(all.get(id), 'This job').cancel.abort(),
    async stop() {
      for (const { cancel } of all.values()) cancel.abort();
      await Promise.all([...all.values()].map(({ ended }) => ended));
      // What they did names files of a vault that is about to close.
      all.clear();
    },
    fileDone: (jobId, file) => publisher.publish('event', { type: 'file', jobId, file }),
    changed: (subject, caseId) => publisher.publish('event', { type: 'changed', subject, caseId }),
    events: (signal) => publisher.subscribe('event', { signal }),
  };
}
