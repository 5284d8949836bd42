import { localDayOf } from '../dates/local-day.ts';
import type { Instant } from '../domain/identity.ts';
import type { Printout, PrintoutBlock } from '../domain/printout.ts';
import { formatDate } from '../format/format-date.ts';

interface KeySheet {
  /** As `keyCodeOf` gives it. */
  code: string;
  /** Whose key it is; empty: the recovery sheet. */
  name: string;
  made: Instant;
}

/** One page with a code that opens the vault: the recovery sheet, or the key of another person. It names no illness and no patient. */
export function keySheet({ code, name, made }: KeySheet): Printout {
  const day = localDayOf(made);
  const groups = code.split('-').map((group, index) => ({ label: `Group ${index + 1}`, value: group }));
  const advice: PrintoutBlock[] =
    name === ''
      ? [
          { kind: 'paragraph', text: 'Keep this sheet where you keep important papers, and not beside the computer.' },
          { kind: 'paragraph', text: 'Making another sheet voids this one. The settings can void it as well.' },
        ]
      : [
          { kind: 'paragraph', text: `This sheet is for ${name}. Keep it where you keep important papers.` },
          { kind: 'paragraph', text: 'The owner of the vault can void it at any time.' },
        ];
  return {
    title: name === '' ? 'Recovery sheet' : 'Key to a vault',
    form: 'sheet',
    from: '',
    to: '',
    date: day,
    subject: 'Whoever has this code and the vault’s folder can read everything in the vault.',
    blocks: [
      { kind: 'fields', rows: groups, large: true },
      { kind: 'qr', text: code },
      {
        kind: 'paragraph',
        text: 'To use it: start Second Look, choose “Use a recovery sheet or another key”, and type the seven groups. Capitals, blanks and dashes do not matter; the last sign of each group finds a mistyped one.',
      },
      ...advice,
    ],
    onePage: true,
    footnote: `Made on ${formatDate(day)} by Second Look. The code stands nowhere else.`,
    mark: '',
    fileName: `${name === '' ? 'recovery-sheet' : 'vault-key'}-${day}.pdf`,
  };
}
