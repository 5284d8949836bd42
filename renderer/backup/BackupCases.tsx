import { useQuery } from '@tanstack/react-query';
import { formatCount } from '../../shared/format/amounts.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { orpc } from '../client/client.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import classes from './Backup.module.css';
import { TakeCase } from './TakeCase.tsx';

/** The cases of a version with their records. `canTake`: each can be brought back into the open vault. */
export function BackupCases({
  backup,
  version,
  canTake,
}: {
  backup: { folder: string; passphrase: string | null };
  version: string;
  canTake: boolean;
}) {
  const cases = useQuery({ ...orpc.backup.cases.queryOptions({ input: { ...backup, version } }), gcTime: 0 });
  if (cases.isPending) return <p role="status">Looking into this version…</p>;
  if (cases.error) return <ProblemNote error={cases.error} />;
  if (cases.data.length === 0) return <p>This version has no case.</p>;
  return (
    <div className={classes.cases}>
      {cases.data.map(({ id, patient, question, records }) => (
        <section key={id} aria-label={patient}>
          <p className={classes.patient}>{patient}</p>
          <p>{question}</p>
          <ScrollRegion label={`Records of ${patient}`} className={classes.records}>
            <ul>
              {records.map(({ title, date, pages }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
                <li key={index}>
                  {[date !== null && formatDate(date), title, formatCount(pages, 'page')].filter(Boolean).join(' · ')}
                </li>
              ))}
              {records.length === 0 && <li>No records.</li>}
            </ul>
          </ScrollRegion>
          {canTake && <TakeCase backup={backup} version={version} caseId={id} patient={patient} />}
        </section>
      ))}
    </div>
  );
}
