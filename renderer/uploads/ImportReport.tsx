import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FileOutcome, Job } from '../../shared/domain/job.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/jobs.ts';
import { Badge } from '../components/Badge.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import classes from './Uploads.module.css';
import { type Lost, useUploads } from './Uploads.tsx';

const PUT_AWAY = 'import-reports-put-away';

/** Reports this window has put away; they stay away over a reload. */
function usePutAway() {
  const [ids, setIds] = useState<readonly string[]>(() => (sessionStorage.getItem(PUT_AWAY) ?? '').split(' '));
  const putAway = (id: string) => {
    const next = [...ids, id];
    sessionStorage.setItem(PUT_AWAY, next.join(' '));
    setIds(next);
  };
  return { ids, putAway };
}

const WORDS = { duplicate: 'already there', locked: 'needs its password', refused: 'not taken' } as const;

const TODO = {
  duplicate: 'The same file is in this case already; it was not stored twice. Nothing to do.',
  locked: '',
  refused: '',
} as const;

/** What of an import asks for a look: all but the files that simply became records. */
function exceptions(job: Job): (FileOutcome & { outcome: keyof typeof WORDS })[] {
  if (job.result?.kind !== 'import') return [];
  return job.result.files.flatMap((file) => (file.outcome === 'imported' ? [] : [{ ...file, outcome: file.outcome }]));
}

/** What came of the imports into this case where not all files simply became records, and what to do about each. */
export function ImportReports({ caseId }: { caseId: string }) {
  const jobs = useJobs();
  const { lostBy } = useUploads();
  const { ids, putAway } = usePutAway();
  const told = jobs
    .filter((job) => job.kind === 'import' && job.caseId === caseId && job.state !== 'running' && !ids.includes(job.id))
    .map((job) => ({ job, files: exceptions(job), lost: lostBy(job.id) }))
    .filter(({ files, lost }) => files.length + lost.length > 0);
  return told.map((report) => <ImportReport key={report.job.id} {...report} onDone={() => putAway(report.job.id)} />);
}

/** A file that came locked: asks for its password, and says so once it is open. */
function LockedFile({ recordId, why }: { recordId: string; why: string }) {
  const record = useQuery(orpc.records.get.queryOptions({ input: { id: recordId } }));
  const open = record.data !== undefined && record.data.reading !== 'locked';
  return (
    <>
      <Badge tone={open ? 'plain' : 'attention'}>{open ? 'opened' : WORDS.locked}</Badge>
      <div className={classes.why}>
        {open ? `It is in the case now: ${record.data.title || record.data.source.name}.` : why}
        {!open && <PasswordForm recordId={recordId} />}
      </div>
    </>
  );
}

function ImportReport({
  job,
  files,
  lost,
  onDone,
}: {
  job: Job;
  files: (FileOutcome & { outcome: keyof typeof WORDS })[];
  lost: readonly Lost[];
  onDone: () => void;
}) {
  const all = (job.result?.kind === 'import' ? job.result.files.length : 0) + lost.length;
  const added = all - files.length - lost.length;
  return (
    <section className={classes.report} aria-label="What was imported">
      <div className={classes.head}>
        <h2>
          {added === 0 ? `None of ${all} ${all === 1 ? 'file' : 'files'} became a new record` : `${added} of ${all} files added`}
        </h2>
        <Button variant="default" size="compact-md" onClick={onDone}>
          Put away
        </Button>
      </div>
      <ul className={classes.files}>
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: outcomes of an ended job never move, and two may bear one name.
          <li key={index} className={classes.file}>
            <span className={classes.name}>{file.name}</span>
            {file.outcome === 'locked' && file.recordId ? (
              <LockedFile recordId={file.recordId} why={file.why} />
            ) : (
              <>
                <Badge tone={file.outcome === 'duplicate' ? 'plain' : 'attention'}>{WORDS[file.outcome]}</Badge>
                <div className={classes.why}>{file.why || TODO[file.outcome]}</div>
              </>
            )}
          </li>
        ))}
        {lost.map(({ name, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: only ever added to at the end.
          <li key={`lost ${index}`} className={classes.file}>
            <span className={classes.name}>{name}</span>
            <Badge>left aside</Badge>
            <div className={classes.why}>{why}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
