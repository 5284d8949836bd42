import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { localDayOf } from '../../shared/dates/local-day.ts';
import type { VaultKey } from '../../shared/domain/vault-key.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { client, orpc } from '../client/client.ts';
import { downloadBlob } from '../client/download.ts';
import { Card } from '../ui/Card.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { showDone } from '../ui/toasts.tsx';
import classes from './SettingsPage.module.css';

const labelOf = ({ way, name, made }: VaultKey) =>
  `${way === 'recovery' ? 'Recovery sheet' : name}, made on ${formatDate(localDayOf(made))}`;

/** The recovery sheet and the keys of other persons: makes and voids them. */
export function KeysCard() {
  const keys = useQuery(orpc.keys.list.queryOptions()).data ?? [];
  const [making, setMaking] = useState<'recovery' | 'person' | null>(null);
  const remove = useMutation(
    orpc.keys.remove.mutationOptions({
      onSuccess: () => showDone('That key opens the vault no more. Older backups still open with it.'),
    }),
  );
  return (
    <Card title="If the passphrase is forgotten">
      <p className={classes.muted}>
        A recovery sheet is a page with a code that opens the vault. A key for a person you trust does the same. Whoever has one
        of them and the vault’s folder can read everything.
      </p>
      {keys.length > 0 && (
        <ul className={classes.keys}>
          {keys.map((key) => (
            <li key={key.id}>
              <span>{labelOf(key)}</span>
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={`Void: ${labelOf(key)}`}
                onClick={() => remove.mutate({ id: key.id })}
              >
                Void
              </Button>
            </li>
          ))}
        </ul>
      )}
      {making ? (
        <SheetForm way={making} onDone={() => setMaking(null)} />
      ) : (
        <div className={`${classes.actions} ${classes.action}`}>
          <Button variant="default" onClick={() => setMaking('recovery')}>
            Make a recovery sheet
          </Button>
          <Button variant="subtle" onClick={() => setMaking('person')}>
            Make a key for a person
          </Button>
        </div>
      )}
    </Card>
  );
}

function SheetForm({ way, onDone }: { way: 'recovery' | 'person'; onDone: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [name, setName] = useState('');
  const make = useMutation({
    mutationFn: () => {
      const paper = navigator.language.endsWith('US') ? 'letter' : 'a4';
      return way === 'recovery'
        ? client.keys.makeRecoverySheet({ passphrase, paper })
        : client.keys.makePersonSheet({ passphrase, name, paper });
    },
    onSuccess: ({ key, pdf, fileName }) => {
      if (pdf !== null) saveHere(pdf, fileName);
      if (key) showDone('Print the sheet, then delete the file: whoever has it can open the vault.');
      onDone();
    },
    meta: { shownByPage: true },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (passphrase !== '' && (way === 'recovery' || name.trim() !== '')) make.mutate();
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      {way === 'recovery' ? (
        <p>A new sheet voids the one before.</p>
      ) : (
        <TextInput
          label="Whose key"
          required
          autoFocus
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        label="Your passphrase"
        autoComplete="current-password"
        required
        autoFocus={way === 'recovery'}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <ProblemNote error={make.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={make.isPending}>
          Make the sheet
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Lets the browser save a PDF that is nowhere else. */
function saveHere(base64: string, fileName: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  downloadBlob(new Blob([bytes], { type: 'application/pdf' }), fileName);
}
