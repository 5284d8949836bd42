import { Button, Checkbox, PasswordInput } from '@mantine/core';
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

type PassphraseAction = 'set' | 'remove';

/** Sets, changes or removes the vault's passphrase. */
export function PassphraseCard({ protected: isProtected }: { protected: boolean }) {
  const [openAction, setOpenAction] = useState<PassphraseAction | null>(null);
  // The button that takes the focus when the form closes.
  const [closedAction, setClosedAction] = useState<PassphraseAction | null>(null);
  const closeForm = (next: PassphraseAction) => {
    setClosedAction(next);
    setOpenAction(null);
  };
  return (
    <Card title="Passphrase">
      <p className={classes.muted}>
        {isProtected
          ? 'Your vault asks for a passphrase when Second Look opens.'
          : 'Your vault has no passphrase: anyone who can use this computer account can read it.'}
      </p>
      {openAction ? (
        <PassphraseForm
          protected={isProtected}
          removing={openAction === 'remove'}
          onDone={() => closeForm('set')}
          onCancel={() => closeForm(openAction)}
        />
      ) : (
        <div className={`${classes.actions} ${classes.action}`}>
          <Button variant="default" autoFocus={closedAction === 'set'} onClick={() => setOpenAction('set')}>
            {isProtected ? 'Change the passphrase' : 'Set a passphrase'}
          </Button>
          {isProtected && (
            <Button variant="subtle" autoFocus={closedAction === 'remove'} onClick={() => setOpenAction('remove')}>
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
  const [repeated, setRepeated] = useState('');
  const [newKey, setNewKey] = useState(false);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const currentField = useRef<HTMLInputElement>(null);
  const message = removing ? null : newPassphraseMessage(next, repeated);
  const change = useMutation({
    ...orpc.vault.changePassphrase.mutationOptions({
      onSuccess: () => {
        showDone(removing ? 'The vault has no passphrase any more.' : 'The new passphrase is set.');
        onDone();
      },
      onError: (error) => {
        if (isProblem(error, 'WRONG_PASSPHRASE')) currentField.current?.select();
      },
    }),
    meta: { shownByPage: true },
  });
  const isWrong = isProblem(change.error, 'WRONG_PASSPHRASE');

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsSubmitted(true);
    if (message || (isProtected && current === '')) {
      focusWhenDrawn(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
      return;
    }
    change.mutate({ current: isProtected ? current : null, next: removing ? null : next, newKey });
  }

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      {isProtected && (
        <PasswordInput
          ref={currentField}
          label="Passphrase now"
          autoComplete="current-password"
          required
          autoFocus
          value={current}
          aria-invalid={isWrong || (isSubmitted && current === '')}
          error={
            isWrong ? userMessageOf(change.error).happened : isSubmitted && current === '' ? 'The passphrase is needed.' : null
          }
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
          repeated={repeated}
          onPassphrase={setNext}
          onRepeated={setRepeated}
          message={isSubmitted ? message : null}
        />
      )}
      {isProtected && !removing && (
        <Checkbox
          label="Someone may know the old passphrase: make a new key"
          description="Every file is sealed anew. The recovery sheet and other keys are void; make them again. Backups made before still open with the old passphrase."
          checked={newKey}
          onChange={(event) => setNewKey(event.currentTarget.checked)}
        />
      )}
      {!isWrong && <ProblemNote error={change.error} />}
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
