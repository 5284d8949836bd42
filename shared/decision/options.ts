import type { Judgement } from '../domain/comparison.ts';
import type { Decision, OptionKey } from '../domain/decision.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { Provider } from '../domain/provider.ts';
import { formatList } from '../format/sentences.ts';
import { physicianOf, statedText } from '../opinions/opinion-labels.ts';

/** What the options are made from; of the judgements only those of the treatment. */
export interface OptionFacts {
  decision: Decision;
  opinions: readonly Opinion[];
  providers: readonly Provider[];
  judgements?: readonly Judgement[];
}

/** Something that the person could choose. */
export interface Option {
  key: OptionKey;
  /** Every key that it stands for: what physicians recommend alike is one option. */
  keys: readonly OptionKey[];
  /** Its name, and what a physician recommends in the words of the opinion. */
  label: string;
  /** The name alone: the person's own, "What Dr First recommends", "Wait and watch". */
  name: string;
  /** Who recommends it; empty: nobody whose opinion is written down. */
  from: string;
  /** What is recommended, in the words of each opinion; nothing where it is not written down yet. */
  recommendations: readonly { who: string; text: string }[];
  /** The person's own words. */
  words: string;
  /** The person said that it is not one for them, and why. */
  left: boolean;
  reason: string;
}

export const WAIT: OptionKey = 'wait';
/** The option that a physician recommends. */
export const opinionKey = ({ id }: Pick<Opinion, 'id'>): OptionKey => `opinion:${id}`;
/** An option of the person's own. */
export const ownKey = (id: string): OptionKey => `own:${id}`;

/** Whether the person wrote or marked something of an option, or chose it. */
function isEdited({ options, marks, chosen }: Decision, key: OptionKey): boolean {
  return chosen === key || options[key] !== undefined || marks[key] !== undefined;
}

/** Whether the person said that two opinions recommend the same, and both say still what they said then. */
function sameTreatment(one: Opinion, other: Opinion, judgements: readonly Judgement[]): boolean {
  return judgements.some(({ row, verdict, a, b, texts }) => {
    if (row !== 'treatment' || verdict !== 'agree' || ![one.id, other.id].includes(a) || ![one.id, other.id].includes(b))
      return false;
    const [first, second] = a === one.id ? [one, other] : [other, one];
    return texts.a.trim() === statedText(first, 'treatment') && texts.b.trim() === statedText(second, 'treatment');
  });
}

/** Opinions by what they recommend: one joins those before it where it agrees with each, and the person wrote nothing of it apart. */
function byTreatment({ decision, opinions, judgements = [] }: OptionFacts): Opinion[][] {
  const groups: Opinion[][] = [];
  for (const opinion of opinions) {
    const same = groups.find((group) => group.every((each) => sameTreatment(each, opinion, judgements)));
    if (same && !isEdited(decision, opinionKey(opinion))) same.push(opinion);
    else groups.push([opinion]);
  }
  return groups;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function optionOf(decision: Decision, keys: readonly [OptionKey, ...OptionKey[]], usual: string, more: Partial<Option>): Option {
  const [key] = keys;
  const { label = '', words = '', left = false, reason = '' } = decision.options[key] ?? {};
  // Who recommends the like may say it in other words.
  const told = [...new Set((more.recommendations ?? []).map(({ text }) => oneLine(text)))].join(' · ');
  const name = label || usual;
  return {
    from: '',
    recommendations: [],
    ...more,
    key,
    keys,
    name,
    label: label || !told ? name : `${name}: ${told}`,
    words,
    left,
    reason,
  };
}

/**
 * What can be chosen: what each physician recommends, in the order in which the opinions were given, then to wait and watch, then the
 * person's own. The order says nothing else.
 */
export function optionsOf(facts: OptionFacts): Option[] {
  const { decision, providers } = facts;
  const recommended = byTreatment(facts).flatMap((group) => {
    const [first, ...others] = group.map(opinionKey);
    if (first === undefined) return [];
    const from = formatList(group.map((opinion) => physicianOf(opinion, providers)));
    const recommendations = group
      .map((opinion) => ({ who: physicianOf(opinion, providers), text: statedText(opinion, 'treatment') }))
      .filter(({ text }) => text !== '');
    const usual = `What ${from} ${group.length > 1 ? 'recommend' : 'recommends'}`;
    return [optionOf(decision, [first, ...others], usual, { from, recommendations })];
  });
  return [
    ...recommended,
    optionOf(decision, [WAIT], 'Wait and watch', {}),
    ...decision.ownOptions.map((id) => optionOf(decision, [ownKey(id)], 'An option of my own', {})),
  ];
}

/** The option of a key; null: there is none (any more). */
export function optionBy(options: readonly Option[], key: OptionKey | null): Option | null {
  return options.find(({ keys }) => key !== null && keys.includes(key)) ?? null;
}

/** The option that is chosen; null: none, or it is not one for the person any more. */
export function chosenOption(facts: OptionFacts): Option | null {
  const option = optionBy(optionsOf(facts), facts.decision.chosen);
  return option?.left ? null : option;
}

/** Whether a plan is chosen, or written in words: without one nothing is decided. */
export function hasPlan(facts: OptionFacts): boolean {
  return facts.decision.plan.trim() !== '' || chosenOption(facts) !== null;
}

/** Whether it is decided: what is written then stays as it is until it is taken up again. */
export function isDecided({ decided }: Pick<Decision, 'decided'>): boolean {
  return decided !== null;
}
