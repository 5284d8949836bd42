import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { checkTypedCode, readKeyCode, wrongGroupsSentence } from '../../shared/format/key-code.ts';
import { client } from '../client/client.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { showDone, showProblem } from '../ui/toasts.tsx';
import { NewPassphrase, newPassphraseMessage } from './NewPassphrase.tsx';
import classes from './WelcomePage.module.css';

/** Opens the vault with the code of a recovery sheet or of another person's key, and sets a new passphrase where that is wanted. */
export function UnlockByCode({ onBack }: { onBack: () => void }) {
  const [code, setCode] = useState('');
  const [setsNew, setSetsNew] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isSubmitted, setIsSubmitted] = useState(false);
  const unlock = useMutation({
    mutationFn: async () => {
      await client.vault.unlock({ passphrase: code });
      if (!setsNew) return;
      // The vault is open by now, and this form is gone.
      await client.vault
        .changePassphrase({ current: code, next: passphrase })
        .then(() => showDone('The new passphrase is set.'), showProblem);
    },
    meta: { shownByPage: true },
  });
  const { wrong, missing } = checkTypedCode(code);
  const codeMessage =
    wrong.length > 0 ? wrongGroupsSentence(wrong) : isSubmitted && missing > 0 ? 'The code has seven groups of five.' : null;
  const passphraseMessage = setsNew ? newPassphraseMessage(passphrase, repeated) : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsSubmitted(true);
    if (readKeyCode(code).kind === 'code' && !passphraseMessage) unlock.mutate();
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-labelledby="unlock-by-code">
      <h1 id="unlock-by-code">Open your vault with a code</h1>
      <TextInput
        label="Code of the recovery sheet, or of another key"
        description="Seven groups of five. Capitals, blanks and dashes do not matter."
        autoComplete="off"
        spellCheck={false}
        autoFocus
        required
        value={code}
        error={codeMessage}
        aria-invalid={codeMessage !== null}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Checkbox
        label="Set a new passphrase: the one before is forgotten"
        checked={setsNew}
        onChange={(event) => setSetsNew(event.currentTarget.checked)}
      />
      {setsNew && (
        <NewPassphrase
          replaces
          passphrase={passphrase}
          repeated={repeated}
          onPassphrase={setPassphrase}
          onRepeated={setRepeated}
          message={isSubmitted ? passphraseMessage : null}
        />
      )}
      <ProblemNote error={unlock.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={unlock.isPending}>
          Unlock
        </Button>
        <Button variant="subtle" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
