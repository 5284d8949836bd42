import { Button, CloseButton } from '@mantine/core';
import type { Job } from '../../shared/domain/job.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { counted } from '../../shared/wording/amounts.ts';
import { useCancelJob } from '../client/jobs.ts';
import { Bar } from '../components/Bar.tsx';
import { TextLink } from '../components/links.tsx';
import { useDeliver } from './deliver.ts';
import classes from './Making.module.css';
import { extent } from './words.ts';

/** The packet that is being made, how far it is, and what came of it. */
export function Making({ caseId, job, packet, onDone }: { caseId: string; job: Job; packet: Packet | null; onDone: () => void }) {
  return (
    <section className={classes.making} aria-label="Export" data-state={job.state}>
      {job.state === 'running' ? <Running job={job} /> : <Ended caseId={caseId} job={job} packet={packet} onDone={onDone} />}
    </section>
  );
}

function Running({ job }: { job: Job }) {
  const cancel = useCancelJob();
  const far = job.total > 0 ? `page ${job.done.toLocaleString('en')} of ${job.total.toLocaleString('en')}` : 'beginning';
  return (
    <div className={classes.line}>
      <span className={classes.words}>
        Making the packet: <span className={classes.far}>{far}</span>
      </span>
      <span className={classes.bar}>
        <Bar done={job.done} total={job.total} label="Making the packet" />
      </span>
      <Button
        variant="default"
        size="compact-md"
        disabled={cancel.isPending || cancel.isSuccess}
        onClick={() => cancel.mutate({ id: job.id })}
      >
        {cancel.isSuccess ? 'Stopping' : 'Cancel'}
      </Button>
    </div>
  );
}

function Ended({ caseId, job, packet, onDone }: { caseId: string; job: Job; packet: Packet | null; onDone: () => void }) {
  const deliver = useDeliver(caseId);
  const result = job.result?.kind === 'packet' ? job.result : null;
  const remarks = result?.remarks ?? [];
  return (
    <>
      <div className={classes.line}>
        <p role="status" className={classes.words}>
          {result ? (
            <>
              <strong>The packet is ready:</strong> {extent(result)}
              {remarks.length > 0 && `, ${counted(remarks.length, 'remark')}`}
            </>
          ) : job.state === 'cancelled' ? (
            'Stopped. No packet was made; what was chosen is kept.'
          ) : (
            job.failure || 'The packet could not be made. Nothing was changed; try again.'
          )}
        </p>
        {packet && (
          <>
            <Button size="compact-md" onClick={() => void deliver.save(packet)}>
              Save
            </Button>
            <Button size="compact-md" variant="default" onClick={() => void deliver.open(packet)}>
              Open
            </Button>
          </>
        )}
        <CloseButton aria-label="Put away" onClick={onDone} />
      </div>
      {remarks.length > 0 && (
        <ul className={classes.remarks} aria-label="Remarks">
          {remarks.map(({ recordId, title, why }) => (
            <li key={recordId}>
              <TextLink to="/cases/$caseId/records/$recordId" params={{ caseId, recordId }}>
                {title}
              </TextLink>
              <span>{why}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
