import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupVersion } from '../../shared/domain/backup.ts';
import { formatBytes, formatCount } from '../../shared/format/amounts.ts';
import { versionLabel } from '../../shared/format/backup-labels.ts';
import { jobDetails, jobLabel } from '../../shared/format/job-labels.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/useJobs.ts';
import { useVault } from '../client/useVault.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import classes from './Backup.module.css';
import { BackupCases } from './BackupCases.tsx';
import { type RestoreTarget, RestoreVersion } from './RestoreVersion.tsx';

/**
 * The versions of a backup, the latest first. A chosen one shows its cases, and can be restored.
 */
export function BackupVersions({
  folder,
  passphrase,
  target,
}: {
  folder: string;
  passphrase: string | null;
  target: RestoreTarget;
}) {
  const backup = { folder, passphrase };
  const isVaultOpen = useVault().data?.state === 'open';
  const versions = useQuery({ ...orpc.backup.versions.queryOptions({ input: backup }), gcTime: 0 });
  const [chosen, setChosen] = useState<string | null>(null);
  const verify = useMutation({ ...orpc.backup.verify.mutationOptions(), meta: { shownByPage: true } });
  const job = useJobs().find(({ id }) => id === verify.data?.id);
  const isVerifying = verify.isPending || job?.state === 'running';
  if (versions.isPending) return <p role="status">Looking at the backup…</p>;
  if (versions.error) return <ProblemNote error={versions.error} />;
  if (versions.data.length === 0) return <p>There is no version yet.</p>;
  return (
    <>
      <ScrollRegion label="Versions" className={classes.versions}>
        <ul>
          {versions.data.map((version) => (
            <VersionRow
              key={version.name}
              version={version}
              isChosen={version.name === chosen}
              onChoose={() => setChosen(version.name === chosen ? null : version.name)}
            />
          ))}
        </ul>
      </ScrollRegion>
      {chosen !== null && (
        <>
          <BackupCases key={chosen} backup={backup} version={chosen} canTake={isVaultOpen} />
          <RestoreVersion key={`restore ${chosen}`} backup={backup} version={chosen} target={target} />
        </>
      )}
      <div>
        <Button
          variant="default"
          onClick={() => !isVerifying && verify.mutate(backup)}
          data-disabled={isVerifying || undefined}
          aria-disabled={isVerifying}
        >
          Read every file of the backup
        </Button>
        {job && <p role="status">{jobLabel(job)}</p>}
        {job && (
          <ul>
            {jobDetails(job).map(({ name, why }) => (
              <li key={name + why}>
                {name}: {why}
              </li>
            ))}
          </ul>
        )}
      </div>
      <ProblemNote error={verify.error} />
    </>
  );
}

function VersionRow({ version, isChosen, onChoose }: { version: BackupVersion; isChosen: boolean; onChoose: () => void }) {
  const { name, details } = version;
  const label = versionLabel(name);
  return (
    <li className={classes.version} data-chosen={isChosen || undefined}>
      <span>
        {label}
        <small>{details ? detailsLabel(details) : 'What it says of itself cannot be read.'}</small>
      </span>
      {details && (
        <Button variant="default" size="compact-sm" aria-expanded={isChosen} aria-label={`Look at ${label}`} onClick={onChoose}>
          Look
        </Button>
      )}
    </li>
  );
}

const detailsLabel = ({ cases, records, bytes, missing }: NonNullable<BackupVersion['details']>) =>
  [
    formatCount(cases, 'case'),
    formatCount(records, 'record'),
    formatBytes(bytes),
    missing > 0 && `without ${formatCount(missing, 'file')} that the vault lacked`,
  ]
    .filter(Boolean)
    .join(' · ');
