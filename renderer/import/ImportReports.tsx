import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FileOutcome, Job } from '../../shared/domain/job.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/useJobs.ts';
import { focusPage } from '../focus/focus.ts';
import { Badge } from '../ui/Badge.tsx';
import classes from './Import.module.css';
import { PasswordForm } from './PasswordForm.tsx';
import { type LostFile, useImport } from './useImport.ts';

const DISMISSED_KEY = 'import-reports-put-away';

/** Files shown before "Show all"; a file that needs its password is always shown. */
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

type ExceptionalFile = FileOutcome & { outcome: 'locked' | 'refused' | 'duplicate' };

const OUTCOME_LABELS: Record<ExceptionalFile['outcome'], string> = {
  locked: 'needs its password',
  refused: 'not taken',
  duplicate: 'already there',
};

/** The files of an import that did not become records. */
function exceptionalFiles(job: Job): ExceptionalFile[] {
  if (job.result?.kind !== 'import') return [];
  return job.result.files.flatMap((file) => (file.outcome === 'imported' ? [] : [{ ...file, outcome: file.outcome }]));
}

/** The imports of this case with files that did not become records, and what to do about each file. */
export function ImportReports({ caseId }: { caseId: string }) {
  const jobs = useJobs();
  const { lostFiles } = useImport();
  const { ids, dismiss } = useDismissed();
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } })).data ?? [];
  const reported = jobs
    .filter((job) => job.kind === 'import' && job.caseId === caseId && job.state !== 'running' && !ids.includes(job.id))
    .map((job) => ({ job, files: exceptionalFiles(job), lost: lostFiles(job.id) }))
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

function reportTitle(added: number, total: number): string {
  if (added > 0) return `${added} of ${formatCount(total, 'file')} added`;
  return total === 1 ? 'This file was not added' : `None of ${total} files was added`;
}

function ImportReport({
  job,
  files,
  lost,
  records,
  onDone,
}: {
  job: Job;
  files: readonly ExceptionalFile[];
  lost: readonly LostFile[];
  /** The current records of the case: a file that was locked may be open by now. */
  records: readonly MedicalRecord[];
  onDone: () => void;
}) {
  const section = useRef<HTMLElement>(null);
  const dismissButton = useRef<HTMLButtonElement>(null);
  const [showAll, setShowAll] = useState(false);
  const openedRecord = (file: ExceptionalFile) =>
    file.outcome === 'locked' ? records.find(({ id, reading }) => id === file.recordId && reading !== 'locked') : undefined;
  const total = (job.result?.kind === 'import' ? job.result.files.length : 0) + lost.length;
  const added = total - lost.length - files.filter((file) => !openedRecord(file)).length;
  const locked = files.filter((file) => file.outcome === 'locked' && !openedRecord(file));
  const ordered = [...locked, ...files.filter((file) => !locked.includes(file))];
  const lines = [
    ...ordered.map((file) => (
      <FileLine key={`file ${files.indexOf(file)}`} file={file} opened={openedRecord(file)} nextFocus={nextFocus} />
    )),
    ...lost.map(({ name, why }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end.
      <li key={`lost ${index}`} className={classes.file}>
        <span className={classes.name}>{name}</span>
        <Badge>left aside</Badge>
        <div className={classes.reason}>{why}</div>
      </li>
    )),
  ];

  const shownCount = locked.length > 0 ? 1 : MAX_SHOWN;

  /** The element to focus after a file is unlocked: the next locked file, else the button that dismisses. */
  function nextFocus(): HTMLElement | null {
    return section.current?.querySelector<HTMLElement>('form input') ?? dismissButton.current;
  }

  return (
    <section ref={section} className={classes.report} aria-label="What was imported">
      <div className={classes.header}>
        <h2>{reportTitle(added, total)}</h2>
        <div className={classes.buttons}>
          {lines.length > shownCount && (
            <Button variant="subtle" size="compact-md" aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
              {showAll ? 'Show fewer' : `Show all ${lines.length}`}
            </Button>
          )}
          <Button ref={dismissButton} variant="default" size="compact-md" onClick={onDone}>
            Put away
          </Button>
        </div>
      </div>
      <ul className={classes.files}>{showAll ? lines : lines.slice(0, shownCount)}</ul>
    </section>
  );
}

/** A file that did not become a record. A locked file asks for its password. */
function FileLine({
  file,
  opened,
  nextFocus,
}: {
  file: ExceptionalFile;
  opened: MedicalRecord | undefined;
  nextFocus: () => HTMLElement | null;
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
  const duplicateNote = 'The same file is in this case already; it was not stored twice. Nothing to do.';
  return (
    <li className={classes.file}>
      <span className={classes.name}>{file.name}</span>
      <Badge tone={file.outcome === 'duplicate' ? 'plain' : 'attention'}>{OUTCOME_LABELS[file.outcome]}</Badge>
      <div className={classes.reason}>
        {file.why || (file.outcome === 'duplicate' ? duplicateNote : '')}
        {file.outcome === 'locked' && file.recordId && <PasswordForm recordId={file.recordId} nextFocus={nextFocus} />}
      </div>
    </li>
  );
}
