import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { AppEvent, Job } from '../domain/job.ts';
import { call } from './errors.ts';

export const jobs = {
  /** Running jobs and the latest ended ones, newest first. */
  list: call.output(z.array(Job)),
  /** Asks a job to stop; what it finished stays. */
  cancel: call.input(z.object({ id: Id })).output(z.void()),
  /** The one stream of a window: progress of jobs, and what changed. */
  events: call.output(eventIterator(AppEvent)),
};
