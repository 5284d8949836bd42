import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FileOutcome, Job } from '../../shared/domain/job.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/jobs.ts';
import { focusPage } from '../focus/focus.ts';
import { Badge } from '../ui/Badge.tsx';
import classes from './Imports.module.css';
import { type Lost, useUploads } from './Imports.tsx';
import { PasswordForm } from './PasswordForm.tsx';

const PUT_AWAY = 'import-reports-put-away';

/** So many files are told of at first, one that asks for its password alone; the others after a press of a button. */
const SHOWN = 3;

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

type Exception = FileOutcome & { outcome: 'locked' | 'refused' | 'duplicate' };

const WORDS: Record<Exception['outcome'], string> = {
  locked: 'needs its password',
  refused: 'not taken',
  duplicate: 'already there',
};

/** What of an import asks for a look: all but the files that simply became records. */
function exceptions(job: Job): Exception[] {
  if (job.result?.kind !== 'import') return [];
  return job.result.files.flatMap((file) => (file.outcome === 'imported' ? [] : [{ ...file, outcome: file.outcome }]));
}

/** What came of the imports into this case where not all files simply became records, and what to do about each. */
export function ImportReports({ caseId }: { caseId: string }) {
  const jobs = useJobs();
  const { lostBy } = useUploads();
  const { ids, putAway } = usePutAway();
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } })).data ?? [];
  const told = jobs
    .filter((job) => job.kind === 'import' && job.caseId === caseId && job.state !== 'running' && !ids.includes(job.id))
    .map((job) => ({ job, files: exceptions(job), lost: lostBy(job.id) }))
    .filter(({ files, lost }) => files.length + lost.length > 0);
  return told.map((report) => (
    <ImportReport
      key={report.job.id}
      {...report}
      records={records}
      onDone={() => {
        putAway(report.job.id);
        focusPage();
      }}
    />
  ));
}

function headWords(added: number, all: number): string {
  if (added > 0) return `${added} of ${formatCount(all, 'file')} added`;
  return all === 1 ? 'This file was not added' : `None of ${all} files was added`;
}

function ImportReport({
  job,
  files,
  lost,
  records,
  onDone,
}: {
  job: Job;
  files: readonly Exception[];
  lost: readonly Lost[];
  /** Of the case, as they are now: a file that came locked may be open since. */
  records: readonly MedicalRecord[];
  onDone: () => void;
}) {
  const section = useRef<HTMLElement>(null);
  const away = useRef<HTMLButtonElement>(null);
  const [all, setAll] = useState(false);
  const opened = (file: Exception) =>
    file.outcome === 'locked' ? records.find(({ id, reading }) => id === file.recordId && reading !== 'locked') : undefined;
  const total = (job.result?.kind === 'import' ? job.result.files.length : 0) + lost.length;
  const added = total - lost.length - files.filter((file) => !opened(file)).length;
  const asking = files.filter((file) => file.outcome === 'locked' && !opened(file));
  const told = [...asking, ...files.filter((file) => !asking.includes(file))];
  const lines = [
    ...told.map((file) => <FileLine key={`file ${files.indexOf(file)}`} file={file} opened={opened(file)} next={next} />),
    ...lost.map(({ name, why }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: only ever added to at the end.
      <li key={`lost ${index}`} className={classes.file}>
        <span className={classes.name}>{name}</span>
        <Badge>left aside</Badge>
        <div className={classes.why}>{why}</div>
      </li>
    )),
  ];

  const few = asking.length > 0 ? 1 : SHOWN;

  /** After one is open: the next that is locked, else what puts all away. */
  function next(): HTMLElement | null {
    return section.current?.querySelector<HTMLElement>('form input') ?? away.current;
  }

  return (
    <section ref={section} className={classes.report} aria-label="What was imported">
      <div className={classes.head}>
        <h2>{headWords(added, total)}</h2>
        <div className={classes.buttons}>
          {lines.length > few && (
            <Button variant="subtle" size="compact-md" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Show fewer' : `Show all ${lines.length}`}
            </Button>
          )}
          <Button ref={away} variant="default" size="compact-md" onClick={onDone}>
            Put away
          </Button>
        </div>
      </div>
      <ul className={classes.files}>{all ? lines : lines.slice(0, few)}</ul>
    </section>
  );
}

/** One file that did not simply become a record; one that came locked asks for its password, and says so once it is open. */
function FileLine({
  file,
  opened,
  next,
}: {
  file: Exception;
  opened: MedicalRecord | undefined;
  next: () => HTMLElement | null;
}) {
  if (opened) {
    return (
      <li className={classes.file}>
        <span className={classes.name}>{file.name}</span>
        <Badge>opened</Badge>
        <div className={classes.why}>It is in the case now: {recordTitle(opened)}.</div>
      </li>
    );
  }
  const same = 'The same file is in this case already; it was not stored twice. Nothing to do.';
  return (
    <li className={classes.file}>
      <span className={classes.name}>{file.name}</span>
      <Badge tone={file.outcome === 'duplicate' ? 'plain' : 'attention'}>{WORDS[file.outcome]}</Badge>
      <div className={classes.why}>
        {file.why || (file.outcome === 'duplicate' ? same : '')}
        {file.outcome === 'locked' && file.recordId && <PasswordForm recordId={file.recordId} next={next} />}
      </div>
    </li>
  );
}
