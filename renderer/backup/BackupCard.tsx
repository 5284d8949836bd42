import { Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupStatus } from '../../shared/domain/backup.ts';
import { backupStatusSentence } from '../../shared/format/backup-labels.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/useJobs.ts';
import { Card } from '../ui/Card.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { showDone } from '../ui/toasts.tsx';
import classes from './Backup.module.css';
import { BackupVersions } from './BackupVersions.tsx';
import { FolderField } from './FolderField.tsx';

const GIGABYTE = 1_000_000_000;
const LIMITS = [10, 25, 50, 100, 250, 500];

/** Where backups go, when the last one was, and what is in them. */
export function BackupCard({ vaultFolder }: { vaultFolder: string }) {
  const queryClient = useQueryClient();
  const status = useQuery(orpc.backup.status.queryOptions()).data;
  const [isChoosing, setIsChoosing] = useState(false);
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.backup.key() });
  const make = useMutation({ ...orpc.backup.make.mutationOptions(), meta: { shownByPage: true } });
  const setPlace = useMutation({
    ...orpc.backup.setPlace.mutationOptions({
      onSuccess: async () => {
        setIsChoosing(false);
        await refresh();
        make.mutate({ folder: null });
      },
    }),
    meta: { shownByPage: true },
  });
  if (!status) return null;
  const { place, maxBytes } = status;
  return (
    <Card title="Backup">
      {place === null || isChoosing ? (
        <>
          <p className={classes.muted}>
            A backup on a stick or a second disk brings everything back when this computer is lost. It is encrypted as your vault
            is, holds only what is new each time, and is made by itself: once a day, and before you lock.
          </p>
          <div className={classes.section}>
            <FolderField
              label="Folder for backups"
              button="Make backups in this folder"
              isBusy={setPlace.isPending}
              autoFocus={isChoosing}
              onChoose={(folder) => setPlace.mutate({ folder, maxBytes })}
            />
            {isChoosing && (
              <div>
                <Button variant="subtle" onClick={() => setIsChoosing(false)}>
                  Cancel
                </Button>
              </div>
            )}
          </div>
        </>
      ) : (
        <BackupPlace
          status={status}
          place={place}
          isStarting={make.isPending}
          onMake={() => make.mutate({ folder: null })}
          onChange={() => setIsChoosing(true)}
        />
      )}
      <ProblemNote error={setPlace.error ?? make.error} />
      <Look place={place} vaultFolder={vaultFolder} />
    </Card>
  );
}

function BackupPlace({
  status,
  place,
  isStarting,
  onMake,
  onChange,
}: {
  status: BackupStatus;
  place: string;
  isStarting: boolean;
  onMake: () => void;
  onChange: () => void;
}) {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.backup.key() });
  const isRunning = useJobs().some(({ kind, state }) => kind === 'backup' && state === 'running');
  const limit = useMutation(orpc.backup.setPlace.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(
    orpc.backup.removePlace.mutationOptions({
      onSuccess: async () => {
        await refresh();
        showDone('No backups are made any more. Those that are there stay.');
      },
    }),
  );
  const isBusy = isRunning || isStarting;
  return (
    <>
      <p className={classes.path}>{place}</p>
      <p className={classes.muted} role="status">
        {backupStatusSentence(status)}
      </p>
      <div className={classes.section}>
        <Select
          label="All versions together take at most"
          maw="16rem"
          data={[
            { value: 'none', label: 'No limit' },
            ...limitsWith(status.maxBytes).map((size) => ({ value: String(size), label: `${size} GB` })),
          ]}
          value={status.maxBytes === null ? 'none' : String(status.maxBytes / GIGABYTE)}
          allowDeselect={false}
          onChange={(value) =>
            limit.mutate({ folder: place, maxBytes: value === null || value === 'none' ? null : Number(value) * GIGABYTE })
          }
        />
        <div className={classes.actions}>
          <Button onClick={() => !isBusy && onMake()} data-disabled={isBusy || undefined} aria-disabled={isBusy}>
            Make a backup now
          </Button>
          <Button variant="default" onClick={onChange}>
            Choose another folder
          </Button>
          <Button variant="subtle" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
            Make no backups
          </Button>
        </div>
      </div>
    </>
  );
}

/** The limits to choose from, with one that was set in the terminal. */
function limitsWith(maxBytes: number | null): number[] {
  const own = maxBytes === null ? [] : [maxBytes / GIGABYTE];
  return [...new Set([...LIMITS, ...own])].sort((a, b) => a - b);
}

/** Opens the list of versions. */
function Look({ place, vaultFolder }: { place: string | null; vaultFolder: string }) {
  const [isOpen, setIsOpen] = useState(false);
  if (place === null) return null;
  return (
    <div className={classes.section}>
      <div>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Close the backup' : 'Look into the backup'}
        </Button>
      </div>
      {isOpen && (
        <BackupVersions
          key={place}
          folder={place}
          passphrase={null}
          target={{ kind: 'folder', proposal: `${vaultFolder}-restored` }}
        />
      )}
    </div>
  );
}
