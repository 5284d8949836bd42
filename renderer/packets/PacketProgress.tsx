import { Button, CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Job } from '../../shared/domain/job.ts';
import type { CheckFinding } from '../../shared/domain/packet-plan.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { openFindingsLabel, sizeLabel } from '../../shared/packets/packet-labels.ts';
import { useCancelJob } from '../client/useJobs.ts';
import { focusIsLost } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import classes from './PacketProgress.module.css';
import { usePacketFile } from './usePacketFile.ts';

/** The packet being made: its progress and its result. */
export function PacketProgress({
  caseId,
  job,
  findings,
  onDone,
}: {
  caseId: string;
  job: Job;
  findings: readonly CheckFinding[];
  onDone: () => void;
}) {
  const sectionRef = useRef<HTMLElement>(null);
  const { state } = job;
  // The export button is disabled meanwhile, so focus this section, and at the end its first button.
  useEffect(() => {
    const section = sectionRef.current;
    if (!section || !(focusIsLost() || document.activeElement === section)) return;
    (state === 'running' ? section : (section.querySelector('button') ?? section)).focus();
  }, [state]);
  return (
    <section
      ref={sectionRef}
      tabIndex={-1}
      className={classes.making}
      aria-label="Export"
      data-state={state}
      data-open={findings.length > 0 || undefined}
    >
      {state === 'running' ? (
        <RunningJob job={job} />
      ) : (
        <EndedJob caseId={caseId} job={job} findings={findings} onDone={onDone} />
      )}
    </section>
  );
}

function RunningJob({ job }: { job: Job }) {
  const cancel = useCancelJob();
  const progress = job.total > 0 ? `page ${job.done.toLocaleString('en')} of ${job.total.toLocaleString('en')}` : 'beginning';
  return (
    <div className={classes.line}>
      <span className={classes.sentence}>
        Making the packet: <span className={classes.progress}>{progress}</span>
      </span>
      <span className={classes.bar}>
        <ProgressBar done={job.done} total={job.total} label="Making the packet" />
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

function EndedJob({ caseId, job, findings, onDone }: Parameters<typeof PacketProgress>[0]) {
  const packetFile = usePacketFile(caseId);
  const result = job.result?.kind === 'packet' ? job.result : null;
  const remarks = result?.remarks ?? [];
  return (
    <>
      <div className={classes.line}>
        <p role="status" className={classes.sentence}>
          {result ? (
            <>
              <strong>The packet is made:</strong> {sizeLabel(result)}
              {remarks.length > 0 && `, ${formatCount(remarks.length, 'remark')}`}
              {findings.length > 0 && <span className={classes.open}>{openFindingsLabel(findings)}</span>}
            </>
          ) : job.state === 'cancelled' ? (
            'Stopped. No packet was made; what was chosen is kept.'
          ) : (
            job.failure || 'The packet could not be made. Nothing was changed; try again.'
          )}
        </p>
        {result && (
          <>
            <Button size="compact-md" onClick={() => void packetFile.save({ id: result.packetId, fileName: result.fileName })}>
              Save
            </Button>
            <Button size="compact-md" variant="default" onClick={() => void packetFile.open({ id: result.packetId })}>
              Open
            </Button>
            <ButtonLink
              size="compact-md"
              variant="default"
              to={pagePath('packet')}
              params={{ caseId, packetId: result.packetId }}
              search={{ hand: true }}
            >
              Hand over
            </ButtonLink>
          </>
        )}
        <CloseButton aria-label="Put away" onClick={onDone} />
      </div>
      {remarks.length > 0 && (
        <ul className={classes.remarks} aria-label="Remarks">
          {remarks.map(({ recordId, title, why: reason }) => (
            <li key={recordId}>
              <TextLink to={pagePath('record')} params={{ caseId, recordId }}>
                {title}
              </TextLink>
              <span>{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
