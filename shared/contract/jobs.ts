import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { AppEvent, Job } from '../domain/job.ts';
import { procedure } from './errors.ts';

export const jobs = {
  /** Running jobs and the latest ended ones, newest first. */
  list: procedure.output(z.array(Job)),
  /** Cancels a job. What the job finished stays. */
  cancel: procedure.input(z.object({ id: Id })).output(z.void()),
  /** The event stream of a window: progress of jobs, and changed subjects. */
  events: procedure.output(eventIterator(AppEvent)),
};
