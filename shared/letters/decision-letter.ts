import { chosenOption, hasPlan, type Option, type OptionFacts, opinionKey, WAIT } from '../decision/options.ts';
import type { Case } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import type { LetterText } from '../domain/letter.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { Provider } from '../domain/provider.ts';
import { addressOf, patientAddress } from '../format/address.ts';
import { capitalize, formatList, toSentence } from '../format/sentences.ts';
import { statedText } from '../opinions/opinion-labels.ts';
import { dearPhysician } from './greeting.ts';
import { addressee, formatWhen, joinParagraphs, patientReference, quote } from './resolution/points.ts';

/** The data of the letter about the decision. */
interface DecisionLetterFacts extends OptionFacts {
  case: Pick<Case, 'patient' | 'born' | 'contact'>;
  decision: Decision;
  /** The recipient; null: not chosen, or removed. */
  provider: Provider | null;
  /** The recipient's opinion. */
  opinion: Opinion | null;
}

/** Whether the plan is what the recipient recommends. */
const isTheirs = (option: Option, opinion: Opinion | null) => opinion !== null && option.keys.includes(opinionKey(opinion));

/** The option as part of a sentence to the recipient. */
function choice(option: Option, opinion: Opinion | null): string {
  if (option.key === WAIT) return 'to wait and watch for now';
  if (option.from === '') return `this: ${quote(option.name)}`;
  // The recipient reads their own words; others who recommend the same may word it differently.
  const ownRecommendation = isTheirs(option, opinion) && opinion ? [statedText(opinion, 'treatment')].filter(Boolean) : null;
  const reasons = ownRecommendation ?? option.recommendations.map(({ text }) => text);
  const what = `what ${ownRecommendation ? 'you' : option.from} recommended`;
  return reasons.length > 0 ? `${what}: ${formatList([...new Set(reasons.map(quote))])}` : what;
}

function decided(facts: DecisionLetterFacts): string {
  const { decision, opinion } = facts;
  if (!hasPlan(facts)) return 'I have not decided yet. I will write to you when I have.';
  const option = chosenOption(facts);
  const sentenceStart = (verb: string, before: string) =>
    decision.decided ? `${capitalize(formatWhen(decision.decided))} I ${verb}` : `I am about to ${before}`;
  const plan = toSentence(decision.plan);
  if (!option) return `${sentenceStart('decided', 'decide')}: ${plan}`;
  return [toSentence(`${sentenceStart('chose', 'choose')} ${choice(option, opinion)}`), plan].filter(Boolean).join(' ');
}

function nextReview({ lookAgain, reopen }: Decision): string {
  return [
    lookAgain && `I mean to look at this again ${formatWhen(lookAgain)}.`,
    reopen.trim() && `What would make me do so sooner: ${toSentence(reopen)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function asks(facts: DecisionLetterFacts): string {
  const option = chosenOption(facts);
  const danger = 'If you see a danger in this that I should know of, please tell me.';
  return option && isTheirs(option, facts.opinion)
    ? `Please let me know what the next steps are, and whom I should call. ${danger}`
    : `${danger} I would be glad if your door stayed open to me, should things change or new questions come up.`;
}

/** The letter about the decision: thanks, the plan, the person's reasons, what comes next. The letter judges no opinion. */
export function decisionLetter(facts: DecisionLetterFacts): LetterText {
  const { case: patientCase, decision, provider, opinion } = facts;
  const name = addressee(facts);
  const given = opinion?.date ? `, which you gave me ${formatWhen(opinion.date)}` : '';
  return {
    from: patientAddress(patientCase),
    to: provider ? addressOf(provider) : name,
    subject: `My decision: ${patientReference(patientCase)}`,
    body: joinParagraphs(
      dearPhysician(name),
      `Thank you for your opinion${given}, and for the care you took. It helped me to see my choices.`,
      decided(facts),
      hasPlan(facts) && decision.why.trim() ? `My reasons, in my own words: ${toSentence(decision.why)}` : '',
      hasPlan(facts) ? 'It rests on what I was told and on what matters to me. It is not a verdict on anyone’s opinion.' : '',
      hasPlan(facts) ? nextReview(decision) : '',
      hasPlan(facts) ? asks(facts) : '',
      `With thanks and kind regards,\n${patientCase.patient}`,
    ),
    sign: false,
  };
}
