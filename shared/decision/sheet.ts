import type { DecisionRecord, RecordBlock } from '../domain/decision.ts';
import type { PrintedSheet } from '../domain/sheet.ts';
import { sentence } from '../wording/sentences.ts';

/** Lines that a page holds below its title, and characters that a line does, on Letter and A4, at the smallest size of a piece of one page. */
const PAGE = { lines: 46, characters: 98, field: 70 };

/** How long a paragraph, a line of a field, and how many lines of one may be, from the fullest. What has room is never shortened. */
const LENGTHS = [
  { paragraph: Number.POSITIVE_INFINITY, line: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY },
  { paragraph: 1200, line: 420, lines: 12 },
  { paragraph: 800, line: 280, lines: 9 },
  { paragraph: 560, line: 200, lines: 7 },
  { paragraph: 420, line: 140, lines: 5 },
  { paragraph: 280, line: 105, lines: 4 },
  { paragraph: 190, line: 70, lines: 3 },
  { paragraph: 130, line: 65, lines: 2 },
] as const;
type Lengths = (typeof LENGTHS)[number];

const QUESTION = 300;
const FOOT = 'A personal record: no consent form, and no order to those who treat.';
const SHORTENED = 'Shortened to one page: where “…” stands, more is written in the case.';

/** A text of at most so many characters, cut between words; "…" says that there was more. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const between = cut.lastIndexOf(' ');
  return `${cut.slice(0, between > most / 2 ? between : cut.length).replace(/[\s.,;:–-]+$/u, '')} …`;
}

/** A value of a field: so many of its lines, each so long. */
function shortValue(value: string, { line, lines }: Lengths): string {
  const all = value.split('\n').filter((each) => each.trim() !== '');
  const shown = all.slice(0, all.length > lines ? lines - 1 : lines).map((each) => shortened(each, line));
  return all.length > lines ? [...shown, `… and ${all.length - shown.length} more`].join('\n') : shown.join('\n');
}

function shortBlock(block: RecordBlock, lengths: Lengths): RecordBlock {
  switch (block.kind) {
    case 'heading':
      return block;
    case 'paragraph':
      return {
        ...block,
        text: shortened(lengths.lines < 20 ? block.text.replaceAll(/\s*\n\s*/g, ' ') : block.text, lengths.paragraph),
      };
    case 'fields':
      return { ...block, rows: block.rows.map(({ label, value }) => ({ label, value: shortValue(value, lengths) })) };
  }
}

/** Lines that a text takes where a line holds so many characters; those of wide scripts count twice. */
function linesOf(text: string, characters: number): number {
  const wide = (line: string) =>
    line.length + (line.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu)?.length ?? 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / characters)), 0);
}

/** Lines that blocks take on paper, with the space between them, rather too many than too few. */
function height(blocks: readonly RecordBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'heading') return sum + 2.8;
    if (block.kind === 'paragraph') return sum + linesOf(block.text, PAGE.characters) + 0.6;
    return sum + block.rows.reduce((rows, { value }) => rows + linesOf(value, PAGE.field) + 0.35, 0.5);
  }, 0);
}

/** Lines that the lines to sign take. */
const SIGN = 6;

/** The record as one printed page. What does not fit there is shortened and says so; where there is room, there are lines to sign. */
export function decisionSheet({ from, question, date, blocks }: DecisionRecord): PrintedSheet {
  const subject = shortened(sentence(question), QUESTION);
  const room = PAGE.lines - (linesOf(subject, 85) - 1) * 1.4;
  const versions = LENGTHS.map((lengths) => blocks.map((block) => shortBlock(block, lengths)));
  const shown = versions.find((each) => height(each) <= room) ?? versions.at(-1) ?? [];
  const whole = shown === versions[0] && subject === sentence(question);
  const [name = ''] = from.split('\n');
  return {
    title: 'Decision record',
    form: 'sheet',
    from,
    to: '',
    date,
    subject,
    blocks: height(shown) + SIGN <= room ? [...shown, { kind: 'sign', name }] : shown,
    onePage: true,
    foot: whole ? FOOT : `${SHORTENED} ${FOOT}`,
    mark: '',
    fileName: `decision-${date}.pdf`,
  };
}
