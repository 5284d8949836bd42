import { PasswordInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { passphraseStrength } from '../../shared/format/passphrase-strength.ts';
import classes from './NewPassphrase.module.css';

type PassphraseMessage = { field: 'passphrase' | 'again'; text: string };

/** Returns why a new passphrase is not valid yet, or null. */
export function newPassphraseMessage(passphrase: string, repeated: string): PassphraseMessage | null {
  if (passphrase.length < 8) return { field: 'passphrase', text: 'Take at least 8 characters; four or five words are better.' };
  if (passphrase !== repeated) return { field: 'again', text: 'The two are not the same.' };
  return null;
}

/** The fields of a new passphrase, typed twice, with its strength and a warning that it cannot be recovered. */
export function NewPassphrase({
  passphrase,
  repeated,
  onPassphrase,
  onRepeated,
  message,
  warning,
  replaces = false,
  autoFocus = false,
}: {
  passphrase: string;
  repeated: string;
  onPassphrase: (text: string) => void;
  onRepeated: (text: string) => void;
  message: PassphraseMessage | null;
  /** What a forgotten passphrase means; default: of the vault. */
  warning?: ReactNode;
  /** The new passphrase replaces an existing one. */
  replaces?: boolean;
  autoFocus?: boolean;
}) {
  const strength = passphraseStrength(passphrase);
  return (
    <div className={classes.fields}>
      <div>
        <PasswordInput
          label={replaces ? 'New passphrase' : 'Passphrase'}
          autoFocus={autoFocus}
          autoComplete="new-password"
          required
          value={passphrase}
          error={message?.field === 'passphrase' ? message.text : null}
          aria-invalid={message?.field === 'passphrase'}
          onChange={(event) => onPassphrase(event.currentTarget.value)}
        />
        <p className={classes.strength} role="status">
          {passphrase ? (
            <>
              <span className={classes.steps} aria-hidden>
                {[1, 2, 3, 4].map((step) => (
                  <span key={step} data-on={step <= strength.step || undefined} />
                ))}
              </span>
              {strength.label}
            </>
          ) : (
            'Four or five unrelated words are strong and easy to remember.'
          )}
        </p>
      </div>
      <PasswordInput
        label={replaces ? 'The new passphrase again' : 'The same passphrase again'}
        autoComplete="new-password"
        required
        value={repeated}
        error={message?.field === 'again' ? message.text : null}
        aria-invalid={message?.field === 'again'}
        onChange={(event) => onRepeated(event.currentTarget.value)}
      />
      <p className={classes.warning}>
        {warning ?? (
          <>
            <strong>A forgotten passphrase cannot be recovered.</strong> Nobody can open the vault without it, not even the makers
            of Second Look. Write it down and keep it where you keep important papers, or make a recovery sheet in the settings.
          </>
        )}
      </p>
    </div>
  );
}
