import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { VaultStatus } from '../../shared/domain/vault.ts';
import { orpc } from '../client/client.ts';
import { isProblem, userMessageOf } from '../format/user-message.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { UnlockByCode } from './UnlockByCode.tsx';
import classes from './WelcomePage.module.css';

/** Opens the person's own vault. */
export function UnlockVault({ status, onRepair }: { status: VaultStatus; onRepair: (passphrase?: string) => void }) {
  const [passphrase, setPassphrase] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const unlock = useMutation({
    ...orpc.vault.unlock.mutationOptions({ onError: () => input.current?.select() }),
    meta: { shownByPage: true },
  });
  const [byCode, setByCode] = useState(false);
  const isWrong = isProblem(unlock.error, 'WRONG_PASSPHRASE');
  const isDamaged = isProblem(unlock.error, 'VAULT_DAMAGED') || isProblem(unlock.error, 'VAULT_INCOMPLETE');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (status.passphrase && passphrase === '') {
      input.current?.focus();
      return;
    }
    unlock.mutate({ passphrase: status.passphrase ? passphrase : null });
  }

  if (byCode) return <UnlockByCode onBack={() => setByCode(false)} />;
  return (
    <form className={classes.form} onSubmit={submit} aria-labelledby="unlock-vault">
      <h1 id="unlock-vault">{status.passphrase ? 'Open your vault' : 'Welcome back'}</h1>
      {status.passphrase ? (
        <PasswordInput
          ref={input}
          label="Passphrase"
          autoComplete="current-password"
          autoFocus
          required
          value={passphrase}
          error={isWrong ? wrongPassphraseText(unlock.error) : null}
          aria-invalid={isWrong}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      ) : (
        <p className={classes.lead}>Your vault has no passphrase.</p>
      )}
      {!isWrong && <ProblemNote error={unlock.error} />}
      <div className={classes.actions}>
        <Button type="submit" autoFocus={!status.passphrase} loading={unlock.isPending}>
          {status.passphrase ? 'Unlock' : 'Open my cases'}
        </Button>
        {status.passphrase && (
          <Button variant="subtle" onClick={() => setByCode(true)}>
            Use a recovery sheet or another key
          </Button>
        )}
        {isDamaged && (
          <Button variant="default" onClick={() => onRepair(status.passphrase ? passphrase : undefined)}>
            See what can be repaired
          </Button>
        )}
      </div>
    </form>
  );
}

function wrongPassphraseText(error: unknown): string {
  const { happened, kept, todo } = userMessageOf(error);
  return [happened, kept, todo].filter(Boolean).join(' ');
}
