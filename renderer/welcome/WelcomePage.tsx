import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { VaultStatus } from '../../shared/domain/vault.ts';
import { RestoreBackup } from '../backup/RestoreBackup.tsx';
import { client, orpc } from '../client/client.ts';
import { focusPage } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { RepairVault } from '../repair/RepairVault.tsx';
import { takeRepairAsked } from '../repair/repair-asked.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { MakeVault } from './MakeVault.tsx';
import { UnlockVault } from './UnlockVault.tsx';
import classes from './WelcomePage.module.css';

/** Makes a vault, opens it, or opens the sample case. */
export function WelcomePage({ status }: { status: VaultStatus }) {
  const [isCreating, setIsCreating] = useState(false);
  const [isRestoring, setIsRestoring] = useState(false);
  const [repair, setRepair] = useState<{ passphrase?: string | undefined } | null>(() => (takeRepairAsked() ? {} : null));
  const main = useRef<HTMLElement>(null);
  // Once a vault is open, the focus begins at the page.
  useEffect(() => focusPage, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is shown takes the focus
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [isCreating, isRestoring, repair, status.state]);
  return (
    <main ref={main} tabIndex={-1} className={classes.page}>
      <div className={classes.card}>
        <p className={classes.brand}>Second Look</p>
        {isRestoring ? (
          <RestoreBackup target={{ kind: status.state === 'missing' ? 'own' : 'replace' }} onBack={() => setIsRestoring(false)} />
        ) : repair && status.state === 'locked' ? (
          <RepairVault status={status} passphrase={repair.passphrase} onBack={() => setRepair(null)} />
        ) : status.state === 'locked' ? (
          <UnlockVault status={status} onRepair={(passphrase) => setRepair({ passphrase })} />
        ) : isCreating ? (
          <MakeVault syncService={status.syncService} onBack={() => setIsCreating(false)} />
        ) : (
          <Greeting onCreate={() => setIsCreating(true)} />
        )}
        {!isCreating && !isRestoring && !repair && (
          <>
            <RestoreOffer hasVault={status.state === 'locked'} onRestore={() => setIsRestoring(true)} />
            <SampleOffer exists={status.sample} />
          </>
        )}
      </div>
      <p className={classes.footer}>
        Everything stays on this computer. Second Look never goes online. It informs; it does not replace medical advice.
      </p>
    </main>
  );
}

function Greeting({ onCreate }: { onCreate: () => void }) {
  return (
    <>
      <h1>A second opinion, well prepared</h1>
      <p className={classes.lead}>
        Gather every record of a medical question, see what is still missing, and make of it one packet that the second physician
        can read in ten minutes.
      </p>
      <p className={classes.lead}>Your records are kept in a vault: one encrypted folder on this computer.</p>
      <Button onClick={onCreate}>Make my vault</Button>
    </>
  );
}

function RestoreOffer({ hasVault, onRestore }: { hasVault: boolean; onRestore: () => void }) {
  return (
    <div className={classes.sample}>
      <p>
        <strong>{hasVault ? 'Is something missing?' : 'Is there a backup?'}</strong>{' '}
        {hasVault
          ? 'Look into a backup first, and restore it in the place of this vault, which is kept beside it.'
          : 'On a new computer, a backup brings everything back. You see what is in it first.'}
      </p>
      <Button variant="default" onClick={onRestore}>
        Restore a backup
      </Button>
    </div>
  );
}

function SampleOffer({ exists }: { exists: boolean }) {
  const navigate = useNavigate();
  const open = useMutation({
    ...orpc.vault.openSample.mutationOptions({
      onSuccess: async ({ job }) => {
        if (job) return;
        const [first] = await client.cases.list();
        if (first) await navigate({ to: pagePath('overview'), params: { caseId: first.id } });
      },
    }),
    meta: { shownByPage: true },
  });
  return (
    <div className={classes.sample}>
      <p>
        <strong>Only looking?</strong> The sample case shows everything with invented records
        {exists ? '.' : '. It takes about a minute to make.'}
      </p>
      <Button variant="default" onClick={() => open.mutate(undefined)} loading={open.isPending}>
        Look around in the sample case
      </Button>
      <ProblemNote error={open.error} />
    </div>
  );
}
