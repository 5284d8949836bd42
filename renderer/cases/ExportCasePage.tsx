import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { formatBytes, formatCount } from '../../shared/format/amounts.ts';
import { client, orpc } from '../client/client.ts';
import { download } from '../client/download.ts';
import { today } from '../format/calendar.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { showDone } from '../ui/toasts.tsx';
import form from './CaseForm.module.css';
import classes from './ExportCasePage.module.css';

/** Saves a whole case as one file, with the warning that the file is not encrypted. */
export function ExportCasePage() {
  const { caseId } = useParams({ from: pagePath('exportCase') });
  const input = { input: { caseId } };
  const records = useQuery(orpc.records.list.queryOptions(input));
  const packets = useQuery(orpc.packets.list.queryOptions(input)).data ?? [];
  const letters = useQuery(orpc.letters.list.queryOptions(input)).data ?? [];
  const notes = useQuery(orpc.notes.list.queryOptions(input)).data ?? [];
  const opinions = useQuery(orpc.opinions.list.queryOptions(input)).data ?? [];
  const save = useMutation({ mutationFn: () => saveExport(caseId), meta: { shownByPage: true } });
  if (records.error) return <FailedPage error={records.error} />;
  if (!records.data) return null;

  const bytes = [...records.data.map(({ source }) => source), ...packets].reduce((sum, each) => sum + each.bytes, 0);
  const counts = [
    [records.data.length, 'record'],
    [packets.length, 'packet'],
    [letters.length, 'letter'],
    [notes.length, 'note'],
    [opinions.length, 'opinion'],
  ] as const;
  const parts = counts.flatMap(([count, noun]) => (count > 0 ? [formatCount(count, noun)] : []));
  return (
    <div className={form.form}>
      <PageHeader
        title="The whole case in one file"
        sentence="To keep beside the vault, or to have it without Second Look: what it holds opens on any computer."
      />
      <Card title="This file is not encrypted">
        <p>
          In the vault your case is locked up. In this file it is not: whoever has the file can read all of it, including what you
          wrote for yourself.
        </p>
        <ul className={classes.list}>
          <li>Keep it where only you can open it, for example on a USB stick in a drawer.</li>
          <li>Do not send it by plain e-mail, and do not put it where others can look.</li>
          <li>
            Do not give it to a physician or an insurer. A physician gets a{' '}
            <TextLink to={pagePath('packets')} params={{ caseId }}>
              packet
            </TextLink>
            , which holds what they need and nothing else.
          </li>
          <li>
            For someone who uses Second Look too, or for your new computer:{' '}
            <TextLink to={pagePath('handOverCase')} params={{ caseId }}>
              hand over the case
            </TextLink>
            , as one encrypted file.
          </li>
        </ul>
      </Card>
      <Card title="What is in it" className={classes.card ?? ''}>
        {parts.length > 0 && (
          <p className={classes.counts}>
            {parts.join(', ')}
            {bytes > 0 && `; about ${formatBytes(bytes)}`}.
          </p>
        )}
        <p>
          Records and packets are in it byte for byte; letters, notes and the decision as pages to read; and everything that you
          wrote, as data for another program. A list of checksums (SHA-256) shows whether anything was changed since. What you
          removed from the case is not in it.
        </p>
      </Card>
      <ProblemNote error={save.error} />
      <div className={form.actions}>
        <Button onClick={() => save.mutate()} loading={save.isPending}>
          Save the file
        </Button>
      </div>
    </div>
  );
}

async function saveExport(id: string): Promise<void> {
  const day = today();
  const { done } = await client.cases.saveExport({ id, today: day });
  if (done === 'download') download(`/files/cases/${id}/export?today=${day}`, `case-${day}.zip`);
  if (done === 'saved') showDone('The whole case is saved.');
}
