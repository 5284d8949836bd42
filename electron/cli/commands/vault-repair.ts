import type { VaultRepair } from '../../../shared/domain/repair.ts';
import { lostByCase, repairedSentence } from '../../../shared/format/repair-labels.ts';
import { type Command, EXIT } from '../command.ts';

export const vaultRepair: Command = {
  name: 'vault repair',
  help: 'Makes a new database of what can be read of a damaged one, which is kept beside; says what is lost.',
  arguments: [],
  options: { look: { help: 'only say what is damaged and what would be lost' } },
  json: true,
  async run(terminal, given) {
    const { client } = terminal.app();
    const { passphrase: asksPassphrase } = await client.vault.status();
    const passphrase = asksPassphrase ? await terminal.passphrase('Passphrase:') : null;
    const isLook = given.flag('look');
    const outcome = await (isLook ? client.vault.lookAtDamage({ passphrase }) : client.vault.repair({ passphrase }));
    terminal.answer(outcome, textOf(outcome, isLook));
    return outcome.lost.length === 0 ? EXIT.done : EXIT.refused;
  },
};

function textOf(outcome: VaultRepair, isLook: boolean): string {
  const { needed, found, steps, lost, kept } = outcome;
  if (!needed) return [...found, 'The database is whole: there is nothing to repair.'].join('\n');
  const losses = lostByCase(lost).flatMap(({ case: patient, what }) => [
    ...(patient === null ? [] : [`${patient}:`]),
    ...what.map((sentence) => (patient === null ? sentence : `  ${sentence}`)),
  ]);
  return [
    'Damaged:',
    ...found.map((sentence) => `  ${sentence}`),
    ...(isLook ? ['', 'A repair does this:', ...steps.map((sentence) => `  ${sentence}`)] : []),
    '',
    lost.length === 0 ? 'Nothing is lost.' : isLook ? 'Lost or changed:' : 'Lost or changed by the damage:',
    ...losses.map((line) => `  ${line}`),
    '',
    repairedSentence(outcome),
    ...(kept.length > 0 ? [`The damaged files are kept beside: ${kept.join(', ')}.`] : []),
  ].join('\n');
}
