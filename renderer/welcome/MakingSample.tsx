import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Job } from '../../shared/domain/job.ts';
import { jobLabel } from '../../shared/format/job-labels.ts';
import { useCancelJob } from '../client/useJobs.ts';
import { focusPage } from '../focus/focus.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import classes from './WelcomePage.module.css';

/** The progress of making the sample case, with a button that stops it. */
export function MakingSample({ job }: { job: Job }) {
  const cancel = useCancelJob();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    return focusPage;
  }, []);
  return (
    <main className={classes.page}>
      <div className={`${classes.card} ${classes.making}`}>
        <h1 ref={heading} tabIndex={-1}>
          Making the sample case
        </h1>
        <p role="status">{job.total > 0 ? jobLabel(job) : 'Its records are written first; then they are read like your own.'}</p>
        <ProgressBar done={job.done} total={job.total} label="The sample case" />
        <div>
          <Button variant="default" onClick={() => cancel.mutate({ id: job.id })} disabled={cancel.isPending}>
            Stop
          </Button>
        </div>
      </div>
    </main>
  );
}
