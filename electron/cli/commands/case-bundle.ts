import { BundleOrder, CASE_ROLE_TEXTS, CaseRole, ROLE_IS_COURTESY } from '../../../shared/domain/bundle.ts';
import { formatBytes, formatCount } from '../../../shared/format/amounts.ts';
import { passphraseStrength } from '../../../shared/format/passphrase-strength.ts';
import { newSecret } from '../bundle-file.ts';
import { type Command, EXIT } from '../command.ts';
import { fileOf, outputOption } from '../options.ts';
import { checkOutputFile } from '../output-file.ts';
import { checked } from '../validated.ts';
import { writeExport } from '../write-export.ts';

/** Writes a case as one encrypted file, or nothing. Exits with 3 when a file of the vault is not in it. */
export const caseBundle: Command = {
  name: 'case bundle',
  help: 'Writes a case to one encrypted file, to hand it over: to a passphrase, or to the public key of the other person.',
  arguments: ['CASE'],
  options: {
    output: outputOption('secondlook'),
    recipient: { value: 'AGE', help: 'the public key of the other person, “age1…” (default: ask for a passphrase)' },
    role: { value: 'ROLE', help: 'what the other person may do: read, add or full (default: full)' },
    from: { value: 'NAME', help: 'your name, for the other person to read' },
    'with-removed': { help: 'what is in the trash too' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const file = fileOf(given);
    const role = checked(CaseRole, given.text('role') ?? 'full', 'role');
    await checkOutputFile(file);
    const recipient = given.text('recipient');
    const to = recipient === undefined ? { passphrase: await newSecret(terminal) } : { recipient };
    const order = checked(BundleOrder, { to, role, from: given.text('from'), withRemoved: given.flag('with-removed') });
    const app = await terminal.opened();
    const { files, bytes, missing } = await writeExport(app, file, app.bundles.make(caseId, order));
    if (role !== 'full') terminal.notify(`${CASE_ROLE_TEXTS[role]} ${ROLE_IS_COURTESY}`);
    if ('passphrase' in to) {
      const { step, label } = passphraseStrength(to.passphrase);
      if (step <= 2) terminal.notify(`The passphrase is not strong. ${label}`);
      terminal.notify('Tell the passphrase to the other person by another way than the file, for example by telephone.');
    }
    for (const { path, why } of missing) terminal.notify(`not in it: ${path}: ${why}`);
    const answer = { file, files, bytes, missing, role };
    terminal.answer(answer, `${file}: ${formatCount(files, 'document')}, ${formatBytes(bytes)}, encrypted`);
    return missing.length > 0 ? EXIT.refused : EXIT.done;
  },
};
