import type { Judgement } from '../domain/comparison.ts';
import type { Decision, OptionKey } from '../domain/decision.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { Provider } from '../domain/provider.ts';
import { formatList } from '../format/sentences.ts';
import { physicianOf, statedText } from '../opinions/opinion-labels.ts';

/** The facts that the options are made from. Only judgements on the treatment count. */
export interface OptionFacts {
  decision: Decision;
  opinions: readonly Opinion[];
  providers: readonly Provider[];
  judgements?: readonly Judgement[];
}

/** An option of a decision. */
export interface Option {
  key: OptionKey;
  /** All keys of the option: equal recommendations of several physicians are one option. */
  keys: readonly OptionKey[];
  /** The name, followed by the recommendation in the words of the opinion. */
  label: string;
  /** The name alone: the person's own, "What Dr First recommends", "Wait and watch". */
  name: string;
  /** Who recommends it; empty: no written opinion does. */
  from: string;
  /** The recommendation of each opinion; opinions without text on the treatment are left out. */
  recommendations: readonly { who: string; text: string }[];
  /** The person's remarks. */
  words: string;
  /** Whether the person rules the option out; `reason` says why. */
  left: boolean;
  reason: string;
}

/** The key of the option to wait and watch. */
export const WAIT: OptionKey = 'wait';
/** Returns the key of the option that an opinion recommends. */
export const opinionKey = ({ id }: Pick<Opinion, 'id'>): OptionKey => `opinion:${id}`;
/** Returns the key of an option that the person added. */
export const ownKey = (id: string): OptionKey => `own:${id}`;

/** Whether the person edited, marked or chose an option. */
function isEdited({ options, marks, chosen }: Decision, key: OptionKey): boolean {
  return chosen === key || options[key] !== undefined || marks[key] !== undefined;
}

/** Whether the person judged two recommendations equal, and both texts are unchanged since. */
function sameTreatment(one: Opinion, other: Opinion, judgements: readonly Judgement[]): boolean {
  return judgements.some(({ row, verdict, a, b, texts }) => {
    if (row !== 'treatment' || verdict !== 'agree' || ![one.id, other.id].includes(a) || ![one.id, other.id].includes(b))
      return false;
    const [first, second] = a === one.id ? [one, other] : [other, one];
    return texts.a.trim() === statedText(first, 'treatment') && texts.b.trim() === statedText(second, 'treatment');
  });
}

/**
 * Groups opinions by recommendation. An opinion joins a group where it agrees with every member and the person wrote nothing
 * about it separately.
 */
function groupByTreatment({ decision, opinions, judgements = [] }: OptionFacts): Opinion[][] {
  const groups: Opinion[][] = [];
  for (const opinion of opinions) {
    const same = groups.find((group) => group.every((each) => sameTreatment(each, opinion, judgements)));
    if (same && !isEdited(decision, opinionKey(opinion))) same.push(opinion);
    else groups.push([opinion]);
  }
  return groups;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function optionOf(
  decision: Decision,
  keys: readonly [OptionKey, ...OptionKey[]],
  defaultName: string,
  details: Partial<Option>,
): Option {
  const [key] = keys;
  const { label = '', words = '', left = false, reason = '' } = decision.options[key] ?? {};
  // Physicians may recommend one treatment in different words.
  const recommended = [...new Set((details.recommendations ?? []).map(({ text }) => oneLine(text)))].join(' · ');
  const name = label || defaultName;
  return {
    from: '',
    recommendations: [],
    ...details,
    key,
    keys,
    name,
    label: label || !recommended ? name : `${name}: ${recommended}`,
    words,
    left,
    reason,
  };
}

/**
 * Returns the options: the recommendations in the order of the opinions, to wait and watch, then the person's own. The order is
 * no ranking.
 */
export function optionsOf(facts: OptionFacts): Option[] {
  const { decision, providers } = facts;
  const recommended = groupByTreatment(facts).flatMap((group) => {
    const [first, ...others] = group.map(opinionKey);
    if (first === undefined) return [];
    const from = formatList(group.map((opinion) => physicianOf(opinion, providers)));
    const recommendations = group
      .map((opinion) => ({ who: physicianOf(opinion, providers), text: statedText(opinion, 'treatment') }))
      .filter(({ text }) => text !== '');
    const defaultName = `What ${from} ${group.length > 1 ? 'recommend' : 'recommends'}`;
    return [optionOf(decision, [first, ...others], defaultName, { from, recommendations })];
  });
  return [
    ...recommended,
    optionOf(decision, [WAIT], 'Wait and watch', {}),
    ...decision.ownOptions.map((id) => optionOf(decision, [ownKey(id)], 'An option of my own', {})),
  ];
}

/** Finds the option with a key; null: there is none, or no longer. */
export function findOption(options: readonly Option[], key: OptionKey | null): Option | null {
  return options.find(({ keys }) => key !== null && keys.includes(key)) ?? null;
}

/** Returns the chosen option; null: none is chosen, or the person has ruled it out since. */
export function chosenOption(facts: OptionFacts): Option | null {
  const option = findOption(optionsOf(facts), facts.decision.chosen);
  return option?.left ? null : option;
}

/** Whether a plan is chosen or written. Nothing can be decided without one. */
export function hasPlan(facts: OptionFacts): boolean {
  return facts.decision.plan.trim() !== '' || chosenOption(facts) !== null;
}

/** Whether the decision is made. It cannot change until it is reopened. */
export function isDecided({ decided }: Pick<Decision, 'decided'>): boolean {
  return decided !== null;
}
