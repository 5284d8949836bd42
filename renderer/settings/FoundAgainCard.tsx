import { Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { localDayOf } from '../../shared/dates/local-day.ts';
import type { FoundContent } from '../../shared/domain/found-content.ts';
import { formatBytes, formatCount } from '../../shared/format/amounts.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { jobLabel } from '../../shared/format/job-labels.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/useJobs.ts';
import { Card } from '../ui/Card.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './SettingsPage.module.css';

const labelOf = ({ format, pages, bytes, written }: FoundContent) =>
  [
    format === null ? 'A file of another kind' : format === 'pdf' ? 'PDF' : `Picture (${format.toUpperCase()})`,
    pages !== null && formatCount(pages, 'page'),
    formatBytes(bytes),
    `stored on ${formatDate(localDayOf(written))}`,
  ]
    .filter(Boolean)
    .join(' · ');

/** Stored files that no record names: taken into a case, removed for good after one question, or left. */
export function FoundAgainCard() {
  const queryClient = useQueryClient();
  const found = useQuery(orpc.vault.foundAgain.queryOptions());
  const cases = useQuery(orpc.cases.list.queryOptions());
  const [chosenCase, setChosenCase] = useState<string | null>(null);
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.vault.key() });
  const take = useMutation({ ...orpc.vault.takeFoundAgain.mutationOptions(), meta: { shownByPage: true } });
  const job = useJobs().find(({ id }) => id === take.data?.id);
  const ended = job !== undefined && job.state !== 'running';
  useEffect(() => {
    if (ended) void queryClient.invalidateQueries({ queryKey: orpc.vault.key() });
  }, [ended, queryClient]);
  const openCases = (cases.data ?? []).filter(({ archived }) => archived === null);
  const caseId = chosenCase ?? openCases[0]?.id ?? null;
  const isBusy = take.isPending || job?.state === 'running';
  const takeIn = (contents: FoundContent[]) => {
    if (caseId !== null && !isBusy) take.mutate({ caseId, sha256: contents.map(({ sha256 }) => sha256) });
  };
  const all = found.data ?? [];
  return (
    <Card title="Found again">
      <p className={classes.muted}>
        These files are whole and belong to this vault, but no record names them. That happens where a database is put back from
        an older copy, where its last changes are lost, or where another computer adds files. They stay until you decide.
      </p>
      {found.isPending && <p role="status">Looking at the files…</p>}
      {openCases.length > 0 ? (
        <div className={`${classes.actions} ${classes.action}`}>
          <Select
            label="Case"
            data={openCases.map(({ id, patient }) => ({ value: id, label: patient }))}
            value={caseId}
            allowDeselect={false}
            onChange={setChosenCase}
          />
          <Button className={classes.beside ?? ''} disabled={all.length === 0} loading={isBusy} onClick={() => takeIn(all)}>
            Take all into this case
          </Button>
        </div>
      ) : (
        <p className={classes.action}>Make a case first: a record belongs to a case.</p>
      )}
      {job && <p role="status">{jobLabel(job)}</p>}
      <ul className={classes.found}>
        {all.map((content) => (
          <FoundRow
            key={content.sha256}
            content={content}
            onTake={caseId === null ? null : () => takeIn([content])}
            onRemoved={refresh}
          />
        ))}
      </ul>
      <ProblemNote error={found.error ?? take.error} />
    </Card>
  );
}

function FoundRow({
  content,
  onTake,
  onRemoved,
}: {
  content: FoundContent;
  onTake: (() => void) | null;
  onRemoved: () => Promise<void>;
}) {
  const [isAsked, setIsAsked] = useState(false);
  const remove = useMutation(orpc.vault.removeFoundAgain.mutationOptions({ onSuccess: onRemoved }));
  return (
    <li>
      <p>{labelOf(content)}</p>
      {isAsked ? (
        <>
          <p>This file is removed for good: nothing brings it back.</p>
          <div className={classes.actions}>
            <Button autoFocus loading={remove.isPending} onClick={() => remove.mutate({ sha256: content.sha256 })}>
              Remove this file for good
            </Button>
            <Button variant="subtle" onClick={() => setIsAsked(false)}>
              Cancel
            </Button>
          </div>
        </>
      ) : (
        <div className={classes.actions}>
          {onTake && (
            <Button variant="default" onClick={onTake}>
              Take into the case
            </Button>
          )}
          <Button variant="subtle" onClick={() => setIsAsked(true)}>
            Remove for good…
          </Button>
        </div>
      )}
    </li>
  );
}
