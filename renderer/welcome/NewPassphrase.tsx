import { PasswordInput } from '@mantine/core';
import classes from './NewPassphrase.module.css';
import { passphraseStrength } from './strength.ts';

export type PassphraseTrouble = { field: 'passphrase' | 'again'; words: string };

/** Why a new passphrase cannot be taken yet, or null. */
export function newPassphraseTrouble(passphrase: string, again: string): PassphraseTrouble | null {
  if (passphrase.length < 8) return { field: 'passphrase', words: 'Take at least 8 characters; four or five words are better.' };
  if (passphrase !== again) return { field: 'again', words: 'The two are not the same.' };
  return null;
}

/** A new passphrase, typed twice, with a hint on its strength and a plain word on forgetting it. */
export function NewPassphrase({
  passphrase,
  again,
  onPassphrase,
  onAgain,
  trouble,
}: {
  passphrase: string;
  again: string;
  onPassphrase: (text: string) => void;
  onAgain: (text: string) => void;
  trouble: PassphraseTrouble | null;
}) {
  const strength = passphraseStrength(passphrase);
  return (
    <div className={classes.fields}>
      <div>
        <PasswordInput
          label="Passphrase"
          autoComplete="new-password"
          required
          value={passphrase}
          error={trouble?.field === 'passphrase' ? trouble.words : null}
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
              {strength.words}
            </>
          ) : (
            'Four or five words that do not belong together are strong and easy to keep in mind.'
          )}
        </p>
      </div>
      <PasswordInput
        label="The same passphrase again"
        autoComplete="new-password"
        required
        value={again}
        error={trouble?.field === 'again' ? trouble.words : null}
        onChange={(event) => onAgain(event.currentTarget.value)}
      />
      <p className={classes.warning}>
        <strong>A forgotten passphrase cannot be recovered.</strong> Nobody can open the vault without it, not even the makers of
        Second Look. Write it down and keep it where you keep important papers.
      </p>
    </div>
  );
}
