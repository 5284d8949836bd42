import type { PrintedSheet, SheetBlock } from '../domain/sheet.ts';
import { patientAddress } from '../letters/address.ts';
import { sentence } from '../wording/sentences.ts';
import { NO_ADVICE, type ReviewFacts, reviewResult } from './result.ts';

/** Above this many reasons their explanations are left out, so that the review stays one page. */
const ROOMY = 4;

/** The review as one printed page. */
export function reviewSheet(facts: ReviewFacts): PrintedSheet {
  const { case: of, today } = facts;
  return {
    title: 'Is a second opinion called for?',
    form: 'sheet',
    from: patientAddress(of),
    to: '',
    date: today,
    subject: sentence(of.question),
    blocks: blocksOf(facts),
    onePage: true,
    foot: NO_ADVICE,
    mark: '',
    fileName: `review-${today}.pdf`,
  };
}

function blocksOf(facts: ReviewFacts): SheetBlock[] {
  const result = reviewResult(facts);
  if (result.kind === 'emergency')
    return [{ kind: 'heading', text: result.title }, ...result.words.map((text): SheetBlock => ({ kind: 'paragraph', text }))];
  const { strength, applies, physicians, waiting, steps, normal } = result;
  const own = facts.case.reasons.trim();
  return [
    { kind: 'paragraph', text: strength },
    ...applies.map(
      ({ statement, words, why }): SheetBlock => ({
        kind: 'box',
        text: statement,
        ticked: true,
        words,
        why: applies.length <= ROOMY ? why : '',
      }),
    ),
    ...(own ? [{ kind: 'heading', text: 'In my own words' } as const, { kind: 'paragraph', text: own } as const] : []),
    { kind: 'heading', text: 'How soon' },
    { kind: 'paragraph', text: waiting.words },
    { kind: 'heading', text: 'Whom to look for' },
    { kind: 'list', items: physicians.map(({ name, what }) => (applies.length <= ROOMY ? `${name}. ${what}` : name)) },
    { kind: 'heading', text: 'What to do next' },
    ...steps.map(({ text, state }): SheetBlock => ({ kind: 'box', text, ticked: state === 'done' })),
    { kind: 'paragraph', text: normal, quiet: true },
  ];
}
