import type { Printout, PrintoutBlock } from '../domain/printout.ts';
import { patientAddress } from '../format/address.ts';
import { toSentence } from '../format/sentences.ts';
import { NO_ADVICE, type ReviewFacts, type ReviewResult, reviewResult } from '../review/review-result.ts';

/** How much of the optional text is printed. */
interface Fullness {
  /** Why each reason matters. */
  showsWhy: boolean;
  /** What to ask of each kind of physician. */
  showsPhysicians: boolean;
  /** The steps as running text without boxes, and without those done. */
  isDense: boolean;
}

/** From the fullest version on: the first that fits one page is printed. The person's own words are never cut. */
const FULLNESS: readonly Fullness[] = [
  { showsWhy: true, showsPhysicians: true, isDense: false },
  { showsWhy: false, showsPhysicians: true, isDense: false },
  { showsWhy: false, showsPhysicians: false, isDense: false },
  { showsWhy: false, showsPhysicians: false, isDense: true },
];

/** Lines of a page below its title, and characters of a line. The numbers hold for Letter and A4 at the smallest text size. */
const PAGE_CAPACITY = { lines: 46, characters: 98 };

/** The printout of the review, one page. */
export function reviewPrintout(facts: ReviewFacts): Printout {
  const { case: patientCase, today } = facts;
  const subject = toSentence(patientCase.question);
  const above = linesOf(subject) - 1;
  const result = reviewResult(facts);
  const versions = FULLNESS.map((fullness) => blocksOf(result, patientCase.reasons.trim(), fullness));
  return {
    title: 'Is a second opinion called for?',
    form: 'sheet',
    from: patientAddress(patientCase),
    to: '',
    date: today,
    subject,
    blocks: versions.find((blocks) => above + height(blocks) <= PAGE_CAPACITY.lines) ?? versions.at(-1) ?? [],
    footnote: NO_ADVICE,
    onePage: true,
    mark: '',
    fileName: `review-${today}.pdf`,
  };
}

function blocksOf(
  result: ReviewResult,
  ownWords: string,
  { showsWhy: why, showsPhysicians: what, isDense }: Fullness,
): PrintoutBlock[] {
  if (result.kind === 'emergency') return [heading(result.title), ...result.words.map((text) => paragraph(text))];
  const { strength, applies, physicians, waiting, steps, normal } = result;
  const open = steps.filter(({ state }) => state !== 'done');
  const names = physicians.map(({ name, what: description }) => (what ? `${name}. ${description}` : name));
  return [
    paragraph(strength),
    ...(isDense
      ? [list(applies.map(({ statement, words: ownText }) => `${statement} ${ownText}`.trim()))]
      : applies.map(({ statement, words: ownText, why: matters }) => box(statement, true, ownText, why ? matters : ''))),
    ...(ownWords ? [heading('In my own words'), paragraph(ownWords)] : []),
    heading('How soon'),
    paragraph(waiting.words),
    heading('Whom to look for'),
    isDense ? paragraph(names.map(toSentence).join(' ')) : list(names),
    ...(isDense
      ? openSteps(open.map(({ text }) => text))
      : [heading('What to do next'), ...steps.map(({ text, state }) => box(text, state === 'done')), paragraph(normal, true)]),
  ];
}

/** The open steps as running text; none where all are done. */
function openSteps(texts: readonly string[]): PrintoutBlock[] {
  return texts.length === 0 ? [] : [heading('What to do next'), paragraph(texts.join(' '))];
}

const heading = (text: string): PrintoutBlock => ({ kind: 'heading', text });
const paragraph = (text: string, secondary = false): PrintoutBlock => ({ kind: 'paragraph', text, secondary });
const list = (items: readonly string[]): PrintoutBlock => ({ kind: 'list', items });
const box = (text: string, ticked: boolean, ownText = '', showsWhy = ''): PrintoutBlock => ({
  kind: 'box',
  text,
  ticked,
  ownText,
  why: showsWhy,
});

function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / PAGE_CAPACITY.characters)), 0);
}

/** An upper estimate of the lines that blocks take, with the space between them. */
function height(blocks: readonly PrintoutBlock[]): number {
  const heights = blocks.map((block) => {
    if (block.kind === 'heading') return 2.4;
    if (block.kind === 'paragraph') return linesOf(block.text) + 0.4;
    if (block.kind === 'list') return block.items.reduce((sum, item) => sum + linesOf(item) + 0.05, 0.4);
    if (block.kind === 'box')
      return [block.text, block.ownText, block.why].reduce((sum, text) => sum + (text ? linesOf(text) : 0), 0.4);
    return 0;
  });
  return heights.reduce((sum, each) => sum + each, 0);
}
