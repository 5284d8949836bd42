import type { DecisionRecord, DecisionRecordBlock } from '../domain/decision.ts';
import type { Printout } from '../domain/printout.ts';
import { toSentence } from '../format/sentences.ts';

/** The limits of each shorter version, longest first: characters of a paragraph and of a line, and lines of a field. */
const TEXT_LENGTHS = [
  { paragraph: 1200, line: 420, lines: 12 },
  { paragraph: 900, line: 320, lines: 10 },
  { paragraph: 700, line: 240, lines: 9 },
  { paragraph: 560, line: 190, lines: 8 },
  { paragraph: 420, line: 150, lines: 6 },
  { paragraph: 320, line: 110, lines: 5 },
  { paragraph: 240, line: 80, lines: 4 },
  { paragraph: 160, line: 60, lines: 3 },
  { paragraph: 90, line: 30, lines: 2 },
] as const;
type Lengths = (typeof TEXT_LENGTHS)[number];

/** Longest question under the title, characters. */
const QUESTION = 300;
const FOOT = 'A personal record. It is not a consent form, and not an instruction to those who treat.';
const SHORTENED = 'Shortened to one page: where “…” stands, more is written in the case.';

/** A text cut between words to a number of characters, with "…" at its end. A shorter text stays. */
export function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const shortenedText = text.slice(0, maxLength - 1);
  const lastSpace = shortenedText.lastIndexOf(' ');
  return `${shortenedText.slice(0, lastSpace > maxLength / 2 ? lastSpace : shortenedText.length).replace(/[\s.,;:–-]+$/u, '')}\u00a0…`;
}

/** A value of a field, shortened in its lines and their length. */
function shortValue(value: string, { line, lines }: Lengths): string {
  const all = value.split('\n').filter((each) => each.trim() !== '');
  const shown = all.slice(0, all.length > lines ? lines - 1 : lines).map((each) => shortened(each, line));
  return all.length > lines ? [...shown, `… and ${all.length - shown.length} more`].join('\n') : shown.join('\n');
}

function shortBlock(block: DecisionRecordBlock, lengths: Lengths): DecisionRecordBlock {
  switch (block.kind) {
    case 'heading':
      return block;
    case 'paragraph':
      return { ...block, text: shortened(block.text.replaceAll(/\s*\n\s*/g, ' '), lengths.paragraph) };
    case 'fields':
      return { ...block, rows: block.rows.map(({ label, value }) => ({ label, value: shortValue(value, lengths) })) };
  }
}

/**
 * The printout of the decision record on one page, with lines to sign. A text that does not fit is shortened, and the page says
 * so.
 */
export function decisionPrintout({ from, question, date, draft, blocks }: DecisionRecord): Printout {
  const subject = shortened(toSentence(question), QUESTION);
  const footnote = subject === toSentence(question) ? FOOT : `${SHORTENED} ${FOOT}`;
  const [name = ''] = from.split('\n');
  return {
    title: draft ? 'Decision record, draft' : 'Decision record',
    form: 'sheet',
    from,
    to: '',
    date,
    subject,
    blocks: draft ? blocks : [...blocks, { kind: 'sign', name }],
    onePage: true,
    shorter: [
      { blocks, footnote },
      ...TEXT_LENGTHS.map((lengths) => ({
        blocks: blocks.map((block) => shortBlock(block, lengths)),
        footnote: `${SHORTENED} ${FOOT}`,
      })),
    ],
    footnote,
    mark: '',
    fileName: `decision-${date}.pdf`,
  };
}
