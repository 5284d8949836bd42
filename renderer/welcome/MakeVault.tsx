import { Button, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { syncServiceWarning } from '../../shared/format/vault-notices.ts';
import { orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { NewPassphrase, newPassphraseMessage } from './NewPassphrase.tsx';
import classes from './WelcomePage.module.css';

/** The form of the first vault: with a passphrase, or knowingly without one. */
export function MakeVault({ syncService, onBack }: { syncService: string | null; onBack: () => void }) {
  const warning = syncServiceWarning(syncService);
  const [protectedBy, setProtectedBy] = useState<'passphrase' | 'nothing'>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isSubmitted, setIsSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const create = useMutation({ ...orpc.vault.create.mutationOptions(), meta: { shownByPage: true } });
  const message = protectedBy === 'passphrase' ? newPassphraseMessage(passphrase, repeated) : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsSubmitted(true);
    if (message) {
      focusWhenDrawn(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
      return;
    }
    create.mutate({ passphrase: protectedBy === 'passphrase' ? passphrase : null });
  }

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate aria-labelledby="make-vault">
      <h1 id="make-vault">Protect your vault</h1>
      <Radio.Group
        label="How should it be protected?"
        value={protectedBy}
        onChange={(value) => setProtectedBy(value === 'nothing' ? 'nothing' : 'passphrase')}
      >
        <Stack gap="sm" mt="xs">
          <Radio autoFocus value="passphrase" label="With a passphrase" description="Asked for whenever Second Look opens." />
          <Radio
            value="nothing"
            label="Without a passphrase"
            description="Anyone who can use this computer account can read it."
          />
        </Stack>
      </Radio.Group>
      {protectedBy === 'passphrase' && (
        <NewPassphrase
          passphrase={passphrase}
          repeated={repeated}
          onPassphrase={setPassphrase}
          onRepeated={setRepeated}
          message={isSubmitted ? message : null}
        />
      )}
      {warning && <p>{warning}</p>}
      <ProblemNote error={create.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={create.isPending}>
          Make the vault
        </Button>
        <Button variant="subtle" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
