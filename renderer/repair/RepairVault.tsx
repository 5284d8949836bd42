import { Button, Loader, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { VaultStatus } from '../../shared/domain/vault.ts';
import { orpc } from '../client/client.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './Repair.module.css';
import { RepairFindings } from './RepairFindings.tsx';

/**
 * Looks at a vault that does not open, says what a repair would do and what is lost, and repairs it once the person says so.
 * `passphrase`: the one that the person gave already; undefined: it is asked for.
 */
export function RepairVault({
  status,
  passphrase: given,
  onBack,
}: {
  status: VaultStatus;
  passphrase?: string | undefined;
  onBack: () => void;
}) {
  const [passphrase, setPassphrase] = useState<string | null>(status.passphrase ? (given ?? null) : null);
  const isReady = !status.passphrase || passphrase !== null;
  const look = useMutation({ ...orpc.vault.lookAtDamage.mutationOptions(), meta: { shownByPage: true } });
  const repair = useMutation({ ...orpc.vault.repair.mutationOptions(), meta: { shownByPage: true } });
  const open = useMutation({ ...orpc.vault.unlock.mutationOptions(), meta: { shownByPage: true } });
  const isLooking = useRef(false);
  const { mutate } = look;
  useEffect(() => {
    if (!isReady || isLooking.current) return;
    isLooking.current = true;
    mutate({ passphrase });
  }, [isReady, passphrase, mutate]);

  const error = open.error ?? repair.error ?? look.error;
  const back = (
    <Button variant="subtle" onClick={onBack}>
      Back
    </Button>
  );
  if (!isReady) return <AskPassphrase onGiven={setPassphrase} back={back} />;
  if (repair.data)
    return (
      <div className={classes.repair}>
        <h1>The vault is repaired</h1>
        <RepairFindings outcome={repair.data} isDone />
        <ProblemNote error={open.error} />
        <div className={classes.actions}>
          <Button autoFocus onClick={() => open.mutate({ passphrase })} loading={open.isPending}>
            Open my vault
          </Button>
        </div>
      </div>
    );
  return (
    <div className={classes.repair}>
      <h1>Repair the vault</h1>
      {look.isPending && (
        <p className={classes.working} role="status">
          <Loader size="sm" aria-hidden /> Looking at every page of the database. Nothing is changed.
        </p>
      )}
      {look.data && <RepairFindings outcome={look.data} />}
      <ProblemNote error={error} />
      <div className={classes.actions}>
        {look.data?.needed && (
          <Button onClick={() => repair.mutate({ passphrase })} loading={repair.isPending}>
            Repair the vault
          </Button>
        )}
        {back}
      </div>
    </div>
  );
}

function AskPassphrase({ onGiven, back }: { onGiven: (passphrase: string) => void; back: React.ReactNode }) {
  const [passphrase, setPassphrase] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    if (passphrase !== '') onGiven(passphrase);
  }
  return (
    <form className={classes.repair} onSubmit={submit} aria-labelledby="repair-vault">
      <h1 id="repair-vault">Repair the vault</h1>
      <p>First you see what is damaged. Nothing is changed before you say so.</p>
      <PasswordInput
        label="Passphrase"
        autoComplete="current-password"
        autoFocus
        required
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button type="submit">Look at the vault</Button>
        {back}
      </div>
    </form>
  );
}
