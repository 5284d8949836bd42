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
import classes from './Import.module.css';
import { PasswordForm } from './PasswordForm.tsx';
import { type LostFile, useImport } from './useImport.ts';

const DISMISSED_KEY = 'import-reports-put-away';

/** Files shown at first; one that needs its password is always shown. A button shows the others. */
const MAX_SHOWN = 3;

/** Reports dismissed in this window; they stay dismissed after a reload. */
function useDismissed() {
  const [ids, setIds] = useState<readonly string[]>(() => (sessionStorage.getItem(DISMISSED_KEY) ?? '').split(' '));
  const dismiss = (id: string) => {
    const next = [...ids, id];
    sessionStorage.setItem(DISMISSED_KEY, next.join(' '));
    setIds(next);
  };
  return { ids, dismiss };
}

type Exception = FileOutcome & { outcome: 'locked' | 'refused' | 'duplicate' };

const OUTCOME_LABELS: Record<Exception['outcome'], string> = {
  locked: 'needs its password',
  refused: 'not taken',
  duplicate: 'already there',
};

/** The files of an import that did not simply become records. */
function exceptions(job: Job): Exception[] {
  if (job.result?.kind !== 'import') return [];
  return job.result.files.flatMap((file) => (file.outcome === 'imported' ? [] : [{ ...file, outcome: file.outcome }]));
}

/** The imports of this case with files that did not simply become records, and what to do about each. */
export function ImportReports({ caseId }: { caseId: string }) {
  const jobs = useJobs();
  const { lostFiles } = useImport();
  const { ids, dismiss } = useDismissed();
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } })).data ?? [];
  const reported = jobs
    .filter((job) => job.kind === 'import' && job.caseId === caseId && job.state !== 'running' && !ids.includes(job.id))
    .map((job) => ({ job, files: exceptions(job), lost: lostFiles(job.id) }))
    .filter(({ files, lost }) => files.length + lost.length > 0);
  return reported.map((report) => (
    <ImportReport
      key={report.job.id}
      {...report}
      records={records}
      onDone={() => {
        dismiss(report.job.id);
        focusPage();
      }}
    />
  ));
}

function reportTitle(added: number, showAll: number): string {
  if (added > 0) return `${added} of ${formatCount(showAll, 'file')} added`;
  return showAll === 1 ? 'This file was not added' : `None of ${showAll} files was added`;
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
  lost: readonly LostFile[];
  /** The current records of the case: a file that was locked may be open by now. */
  records: readonly MedicalRecord[];
  onDone: () => void;
}) {
  const section = useRef<HTMLElement>(null);
  const dismissed = useRef<HTMLButtonElement>(null);
  const [showAll, setShowAll] = useState(false);
  const opened = (file: Exception) =>
    file.outcome === 'locked' ? records.find(({ id, reading }) => id === file.recordId && reading !== 'locked') : undefined;
  const total = (job.result?.kind === 'import' ? job.result.files.length : 0) + lost.length;
  const added = total - lost.length - files.filter((file) => !opened(file)).length;
  const asking = files.filter((file) => file.outcome === 'locked' && !opened(file));
  const reported = [...asking, ...files.filter((file) => !asking.includes(file))];
  const lines = [
    ...reported.map((file) => <FileLine key={`file ${files.indexOf(file)}`} file={file} opened={opened(file)} next={next} />),
    ...lost.map(({ name, why }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end.
      <li key={`lost ${index}`} className={classes.file}>
        <span className={classes.name}>{name}</span>
        <Badge>left aside</Badge>
        <div className={classes.reason}>{why}</div>
      </li>
    )),
  ];

  const folded = asking.length > 0 ? 1 : MAX_SHOWN;

  /** Where the focus goes after one is unlocked: the next locked file, else the button that dismisses the report. */
  function next(): HTMLElement | null {
    return section.current?.querySelector<HTMLElement>('form input') ?? dismissed.current;
  }

  return (
    <section ref={section} className={classes.report} aria-label="What was imported">
      <div className={classes.header}>
        <h2>{reportTitle(added, total)}</h2>
        <div className={classes.buttons}>
          {lines.length > folded && (
            <Button variant="subtle" size="compact-md" aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
              {showAll ? 'Show fewer' : `Show all ${lines.length}`}
            </Button>
          )}
          <Button ref={dismissed} variant="default" size="compact-md" onClick={onDone}>
            Put away
          </Button>
        </div>
      </div>
      <ul className={classes.files}>{showAll ? lines : lines.slice(0, folded)}</ul>
    </section>
  );
}

/** One file that did not simply become a record. A locked one asks for its password, and says when it is open. */
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
        <div className={classes.reason}>It is in the case now: {recordTitle(opened)}.</div>
      </li>
    );
  }
  const same = 'The same file is in this case already; it was not stored twice. Nothing to do.';
  return (
    <li className={classes.file}>
      <span className={classes.name}>{file.name}</span>
      <Badge tone={file.outcome === 'duplicate' ? 'plain' : 'attention'}>{OUTCOME_LABELS[file.outcome]}</Badge>
      <div className={classes.reason}>
        {file.why || (file.outcome === 'duplicate' ? same : '')}
        {file.outcome === 'locked' && file.recordId && <PasswordForm recordId={file.recordId} next={next} />}
      </div>
    </li>
  );
}
