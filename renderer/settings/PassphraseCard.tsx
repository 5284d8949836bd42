import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { isProblem, userMessageOf } from '../format/user-message.ts';
import { Card } from '../ui/Card.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { showDone } from '../ui/toasts.tsx';
import { NewPassphrase, newPassphraseMessage } from '../welcome/NewPassphrase.tsx';
import classes from './SettingsPage.module.css';

type Doing = 'set' | 'remove';

/** Sets, changes or removes the vault's passphrase. */
export function PassphraseCard({ protected: isProtected }: { protected: boolean }) {
  const [doing, setDoing] = useState<Doing | null>(null);
  // The button that takes the keyboard back when the form goes.
  const [left, setLeft] = useState<Doing | null>(null);
  const leave = (next: Doing) => {
    setLeft(next);
    setDoing(null);
  };
  return (
    <Card title="Passphrase">
      <p className={classes.soft}>
        {isProtected
          ? 'Your vault asks for a passphrase when Second Look opens.'
          : 'Your vault has no passphrase: anyone who can use this computer account can read it.'}
      </p>
      {doing ? (
        <PassphraseForm
          protected={isProtected}
          removing={doing === 'remove'}
          onDone={() => leave('set')}
          onCancel={() => leave(doing)}
        />
      ) : (
        <div className={`${classes.actions} ${classes.action}`}>
          <Button variant="default" autoFocus={left === 'set'} onClick={() => setDoing('set')}>
            {isProtected ? 'Change the passphrase' : 'Set a passphrase'}
          </Button>
          {isProtected && (
            <Button variant="subtle" autoFocus={left === 'remove'} onClick={() => setDoing('remove')}>
              Remove the passphrase
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
  onCancel,
}: {
  protected: boolean;
  removing: boolean;
  onDone: () => void;
  onCancel: () => void;
}) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const now = useRef<HTMLInputElement>(null);
  const message = removing ? null : newPassphraseMessage(next, again);
  const change = useMutation({
    ...orpc.vault.changePassphrase.mutationOptions({
      onSuccess: () => {
        showDone(removing ? 'The vault has no passphrase any more.' : 'The new passphrase is set.');
        onDone();
      },
      onError: (error) => {
        if (isProblem(error, 'WRONG_PASSPHRASE')) now.current?.select();
      },
    }),
    meta: { shownByPage: true },
  });
  const wrong = isProblem(change.error, 'WRONG_PASSPHRASE');

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (message || (isProtected && current === '')) {
      focusWhenDrawn(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
      return;
    }
    change.mutate({ current: isProtected ? current : null, next: removing ? null : next });
  }

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      {isProtected && (
        <PasswordInput
          ref={now}
          label="Passphrase now"
          autoComplete="current-password"
          required
          autoFocus
          value={current}
          aria-invalid={wrong || (tried && current === '')}
          error={wrong ? userMessageOf(change.error).happened : tried && current === '' ? 'The passphrase is needed.' : null}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      {removing ? (
        <p>Without a passphrase, anyone who can use this computer account can read everything in the vault.</p>
      ) : (
        <NewPassphrase
          replaces={isProtected}
          autoFocus={!isProtected}
          passphrase={next}
          again={again}
          onPassphrase={setNext}
          onAgain={setAgain}
          message={tried ? message : null}
        />
      )}
      {!wrong && <ProblemNote error={change.error} />}
      <div className={classes.actions}>
        <Button type="submit" loading={change.isPending}>
          {removing ? 'Remove the passphrase' : 'Set the passphrase'}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
