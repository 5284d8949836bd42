import { NEED_LABELS } from '../decision/needs.ts';
import { chosenOption, optionsOf } from '../decision/options.ts';
import { type DecisionRecord, type DecisionRecordBlock, NEEDS } from '../domain/decision.ts';
import { patientAddress } from '../format/address.ts';
import { formatDate } from '../format/format-date.ts';
import { capitalize, toSentence } from '../format/sentences.ts';
import type { Journey } from '../journey/journey.ts';
import { opinionTitle, PERSPECTIVE_LABELS, physicianOf, specialtyOf, statedText } from '../opinions/opinion-labels.ts';

/** The data of the decision record. */
type RecordFacts = Pick<Journey, 'case' | 'today' | 'opinions' | 'providers' | 'judgements' | 'decision'>;

/** The plan: the chosen option, then the person's words. Empty: no plan yet. */
export function planText(facts: Omit<RecordFacts, 'case' | 'today'>): string {
  return [chosenOption(facts)?.label ?? '', facts.decision.plan.trim()].filter(Boolean).map(toSentence).join(' ');
}

/** Each opinion in a line: who, specialty, when, and what they recommend. */
function opinionLines({ opinions, providers }: RecordFacts): string[] {
  return opinions.map((opinion, index) => {
    const { date, perspective } = opinion;
    const specialty =
      specialtyOf(opinion, providers) || (perspective === 'unsaid' ? '' : PERSPECTIVE_LABELS[perspective].toLowerCase());
    const who = [physicianOf(opinion, providers), specialty, date && formatDate(date)].filter(Boolean).join(', ');
    const treatment = statedText(opinion, 'treatment');
    return `${opinionTitle(index)} (${who}): ${treatment ? toSentence(treatment) : 'no treatment is written down.'}`;
  });
}

function optionLines(facts: RecordFacts): string[] {
  return optionsOf(facts).map(({ name, left, reason }) => {
    if (!left) return toSentence(name);
    return reason.trim() ? `${name} – not for me: ${toSentence(reason)}` : `${name} – not for me.`;
  });
}

/** The values in the person's order, numbered where there are several. */
function valueLines({ decision: { values } }: RecordFacts): string[] {
  const lines = values.map(({ text, words }) =>
    [text, words]
      .filter((part) => part.trim() !== '')
      .map(toSentence)
      .join(' '),
  );
  const filledLines = lines.filter((line) => line !== '');
  return filledLines.length > 1 ? filledLines.map((line, index) => `${index + 1}. ${line}`) : filledLines;
}

function unknownLines({ decision: { unknowns } }: RecordFacts): string[] {
  return unknowns
    .filter(({ text, settled }) => text !== '' && !settled)
    .map(({ text, whom }) => (whom ? `${toSentence(text)} To ask: ${toSentence(whom)}` : toSentence(text)));
}

/** The needs with one answer, each with the person's words, in one sentence. */
function needsLine({ decision: { needs } }: RecordFacts, answer: 'yes' | 'not-yet'): string {
  const needTexts = NEEDS.filter((need) => needs[need]?.answer === answer).map((need) => {
    const remark = needs[need]?.words.trim() ?? '';
    return remark ? `${NEED_LABELS[need]} (${remark.replace(/[.\s]+$/, '')})` : NEED_LABELS[need];
  });
  return capitalize(toSentence(needTexts.join('; ')));
}

/** A heading with its fields. Fields without a value are left out; without any, the heading too. */
function part(
  title: string,
  fields: readonly (readonly [label: string, value: string | readonly string[]])[],
): DecisionRecordBlock[] {
  const rows = fields
    .map(([label, value]) => ({ label, value: (typeof value === 'string' ? value : value.join('\n')).trim() }))
    .filter(({ value }) => value !== '');
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', text: title },
        { kind: 'fields', rows },
      ];
}

/** The decision record: what was decided and why, what it rests on, and what would reopen it. */
export function decisionRecord(facts: RecordFacts): DecisionRecord {
  const { case: patientCase, today, decision } = facts;
  const { decided, lookAgain } = decision;
  const plan = planText(facts);
  const label = chosenOption(facts)?.label ?? '';
  return {
    from: patientAddress(patientCase),
    question: patientCase.question,
    date: decided ?? today,
    draft: decided === null,
    plan,
    blocks: [
      { kind: 'heading', text: 'The plan' },
      ...[label, decision.plan.trim()]
        .filter(Boolean)
        .map((text): DecisionRecordBlock => ({ kind: 'paragraph', text: sentenceOf(text) })),
      ...(plan === '' ? [{ kind: 'paragraph', text: 'Nothing is decided yet.' } as const] : []),
      ...part('Why', [
        ['My reasons', decision.why],
        ['What matters to me', valueLines(facts)],
        ['Opinions I heard', opinionLines(facts)],
        ['Options I weighed', optionLines(facts)],
      ]),
      ...part('How sure I am', [
        ['Still not known', unknownLines(facts)],
        ['Yes', needsLine(facts, 'yes')],
        ['Not yet', needsLine(facts, 'not-yet')],
        ['How I feel about it', decision.comfort],
      ]),
      ...part('How it was decided, and how it goes on', [
        ['Decided on', decided ? formatDate(decided) : ''],
        ['Decided by', decision.by],
        ['Talked over with', decision.discussedWith],
        ['Who sees it differently', decision.dissent],
        ['What would make me think again', decision.reopen],
        ['When I look at it again', lookAgain ? formatDate(lookAgain) : ''],
      ]),
    ],
  };
}

/** A text with its line breaks, ended by a full stop. */
function sentenceOf(text: string): string {
  const lines = text.split('\n');
  return [...lines.slice(0, -1), toSentence(lines.at(-1) ?? '')].join('\n');
}
