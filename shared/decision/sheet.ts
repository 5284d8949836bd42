import type { PrintedSheet } from '../domain/sheet.ts';
import type { Journey } from '../journey/journey.ts';

/** The decision record: one page that says what was decided, why, and what would reopen it. */
export function decisionSheet({ case: of, today, decision }: Journey): PrintedSheet {
  const date = decision.decided ?? today;
  return {
    title: 'Decision record',
    form: 'sheet',
    from: [of.patient, of.contact].filter(Boolean).join('\n'),
    to: '',
    date,
    subject: of.question,
    blocks: [{ kind: 'paragraph', text: decision.plan }],
    onePage: true,
    foot: '',
    mark: '',
    fileName: `decision-${date}.pdf`,
  };
}
