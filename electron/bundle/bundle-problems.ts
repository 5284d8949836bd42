import { Problem } from '../../shared/domain/problem.ts';

/** The expected failures of a bundle. Nothing in them names a person, a file or a folder. */

const NOTHING_CHANGED = 'Nothing in your vault was changed.';

export const wrongIdentity = () =>
  new Problem('WRONG_PASSPHRASE', {
    happened: 'This passphrase or key does not open the file.',
    kept: NOTHING_CHANGED,
    todo: 'Try again; look at capital letters and the keyboard’s language. Whoever made the file knows what opens it.',
  });

export const wrongRecipient = () =>
  new Problem('REFUSED', {
    happened: 'This is not a public key of age: such a key begins with “age1”.',
    kept: 'No file was made.',
    todo: 'Copy the whole key that the other person sent you, or choose a passphrase instead.',
  });

export const notABundle = () =>
  new Problem('REFUSED', {
    happened: 'This is not a case that Second Look handed over: neither a “.secondlook” file nor the ZIP of a case.',
    kept: NOTHING_CHANGED,
    todo: 'Choose another file. A single document is added with “Add records”.',
  });

export const bundleDamaged = (cause?: unknown) =>
  new Problem(
    'BUNDLE_DAMAGED',
    {
      happened: 'This file is damaged or not complete: what says what is in it cannot be read.',
      kept: NOTHING_CHANGED,
      todo: 'Copy the file again from where it came, or ask for it once more.',
    },
    { cause },
  );

/** The rows of a bundle are not what a case of Second Look has. */
export const bundleInvalid = (cause?: unknown) =>
  new Problem(
    'BUNDLE_DAMAGED',
    {
      happened: 'This file does not hold what a case holds, so it was not taken in.',
      kept: NOTHING_CHANGED,
      todo: 'Ask whoever made it to hand the case over again.',
    },
    { cause },
  );

export const bundleNewer = () =>
  new Problem('BUNDLE_NEWER', {
    happened: 'This file was made by a newer version of Second Look.',
    kept: NOTHING_CHANGED,
    todo: 'Install the newer version and import it with that.',
  });

export const caseInTrash = () =>
  new Problem('REFUSED', {
    happened: 'This case is in the trash of your vault.',
    kept: NOTHING_CHANGED,
    todo: 'Restore it from the trash first, then import the file again.',
  });

export const undecidedConflicts = () =>
  new Problem('REFUSED', {
    happened: 'Some entries were changed both here and in the file, and nothing was chosen for them.',
    kept: NOTHING_CHANGED,
    todo: 'Choose for each of them which one stays.',
  });

export const nothingToUndo = () =>
  new Problem('REFUSED', {
    happened: 'No merge of this case can be undone.',
    kept: NOTHING_CHANGED,
    todo: '',
  });
