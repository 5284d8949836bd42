import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { orpc } from '../client/client.ts';
import { isProblem, toldOf } from '../client/told.ts';
import { Card } from '../components/Card.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { showDone } from '../components/toasts.tsx';
import { NewPassphrase, newPassphraseTrouble } from '../welcome/NewPassphrase.tsx';
import classes from './Settings.module.css';

type Doing = 'set' | 'remove' | null;

/** Sets, changes or takes away the vault's passphrase. */
export function PassphraseCard({ protected: isProtected }: { protected: boolean }) {
  const [doing, setDoing] = useState<Doing>(null);
  return (
    <Card title="Passphrase">
      <p className={classes.soft}>
        {isProtected
          ? 'Your vault asks for a passphrase when Second Look opens.'
          : 'Your vault has no passphrase: anyone who can use this computer account can read it.'}
      </p>
      {doing ? (
        <PassphraseForm protected={isProtected} removing={doing === 'remove'} onDone={() => setDoing(null)} />
      ) : (
        <div className={`${classes.actions} ${classes.action}`}>
          <Button variant="default" onClick={() => setDoing('set')}>
            {isProtected ? 'Change the passphrase' : 'Set a passphrase'}
          </Button>
          {isProtected && (
            <Button variant="subtle" onClick={() => setDoing('remove')}>
              Take it away
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}

function PassphraseForm({
  protected: isProtected,
  removing,
  onDone,
}: {
  protected: boolean;
  removing: boolean;
  onDone: () => void;
}) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const trouble = removing ? null : newPassphraseTrouble(next, again);
  const change = useMutation({
    ...orpc.vault.changePassphrase.mutationOptions({
      onSuccess: () => {
        showDone(removing ? 'The vault has no passphrase any more.' : 'The new passphrase is set.');
        onDone();
      },
    }),
    meta: { told: true },
  });
  const wrong = isProblem(change.error, 'WRONG_PASSPHRASE');

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (trouble || (isProtected && current === '')) return;
    change.mutate({ current: isProtected ? current : null, next: removing ? null : next });
  }

  return (
    <form className={classes.form} onSubmit={submit}>
      {isProtected && (
        <PasswordInput
          label="Passphrase now"
          autoComplete="current-password"
          required
          autoFocus
          value={current}
          error={wrong ? toldOf(change.error).happened : tried && current === '' ? 'The passphrase is needed.' : null}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      {removing ? (
        <p>Without a passphrase, anyone who can use this computer account can read everything in the vault.</p>
      ) : (
        <NewPassphrase
          passphrase={next}
          again={again}
          onPassphrase={setNext}
          onAgain={setAgain}
          trouble={tried ? trouble : null}
        />
      )}
      {!wrong && <ProblemNote error={change.error} />}
      <div className={classes.actions}>
        <Button type="submit" loading={change.isPending}>
          {removing ? 'Take the passphrase away' : 'Set the passphrase'}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
