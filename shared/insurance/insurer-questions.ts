import type { Family } from '../domain/case.ts';
import type { Provider } from '../domain/provider.ts';
import type { Question } from '../domain/question.ts';
import { formatList } from '../format/sentences.ts';
import type { Journey } from '../journey/journey.ts';
import { providerLine } from '../providers/names.ts';
import { candidatesOf, secondPhysicianOf } from '../providers/roles.ts';

/** A question for the insurer. `key` is stable: the vault keeps the answer by it. */
interface InsurerQuestion {
  key: string;
  text: string;
  /** What a term means, or what to note. Empty: nothing. */
  hint: string;
}

type Facts = Pick<Journey, 'case' | 'providers'>;

/** The person's own questions to the insurer, in their order, after the usual ones. */
export function ownInsurerQuestions(questions: readonly Question[]): Question[] {
  return questions.filter(({ asked }) => asked === 'insurer').toSorted((a, b) => a.position - b.position);
}

/** The question about the network names at most this many candidates. */
const MAX_NAMED = 4;

const REREADS: Record<Family, string> = {
  general: 'Is a second reading of pathology slides and of images (re-read) covered at the second physician’s institution?',
  cancer:
    'Is a second reading of the pathology slides (pathology re-read) covered at the second physician’s institution? Further tests on the tissue, and a second reading of the scans?',
  neurology: 'Is a second reading of the MRI and CT images (radiology re-read) covered, and of recordings such as an EEG?',
  spine: 'Is a second reading of the MRI, CT and X-ray images (radiology re-read) by another radiologist covered?',
  cardiology: 'Is a second reading of the echo, the catheter films and the CT or MRI images (radiology re-read) covered?',
  rare: 'Is a second reading of biopsies and images covered, and a new analysis (re-analysis) of the exome or genome?',
};

const TESTS: Partial<Record<Family, string>> = {
  cancer: ' For example a scan, or a biomarker or genetic test?',
  rare: ' For example a genetic test?',
};

/** The first line of a text, short enough to be read out: "Spondylolisthesis L4–L5". */
function shortName(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const trimmed = line.trim().replace(/[.:;,]+$/, '');
  return trimmed.length <= 120 ? trimmed : `${trimmed.slice(0, 120).replace(/\s+\S*$/, '')}…`;
}

function network(facts: Facts): string {
  const second = secondPhysicianOf(facts);
  if (second) return inNetwork(second);
  const candidates = candidatesOf(facts);
  const [only] = candidates;
  if (only && candidates.length === 1) return inNetwork(only);
  if (only) {
    const named = candidates.slice(0, MAX_NAMED).map((each) => `${each.name}${each.institution && ` at ${each.institution}`}`);
    return `Which of these are in network, the physician and the facility each: ${formatList(named)}?`;
  }
  const chosen = shortName(facts.case.recipient);
  if (chosen) return `Is ${chosen} in network? And the facility where I would be seen?`;
  return 'Which specialists for this condition are in network, and which facilities? What if I see one outside it?';
}

function inNetwork({ name, institution, kind }: Provider): string {
  if (kind !== 'physician') return `Is ${name} in network? And each physician who would see me there?`;
  return institution && !name.includes(institution)
    ? `Is ${name} in network? And is the facility, ${institution}, in network too?`
    : `Is ${name} in network? And is the facility where I would be seen in network too?`;
}

function remote(facts: Facts): string {
  const second = secondPhysicianOf(facts);
  if (second?.criteria.recordsOnly) return `${providerLine(second)} gives the opinion from the records alone. Is that covered?`;
  if (second?.criteria.mode === 'remote') return `${providerLine(second)} gives the opinion by video. Is that covered?`;
  return 'Is a remote second opinion covered: by video, or from the records alone? Also from another state?';
}

/** The questions for the insurer (docs/domain.md 4) in the order to ask them, fitted to the case. */
export function insurerQuestions(facts: Facts): InsurerQuestion[] {
  const { condition, treatment, family } = facts.case;
  const [diagnosis, proposed] = [shortName(condition), shortName(treatment)];
  return [
    {
      key: 'covered',
      text: diagnosis
        ? `Is a second opinion covered for this diagnosis: ${diagnosis}?`
        : 'Is a second opinion covered for my diagnosis?',
      hint: 'If they ask for the code of the diagnosis (ICD-10), it stands on the physician’s report or bill.',
    },
    {
      key: 'required',
      text: proposed
        ? `Do you require a second opinion before the treatment that was proposed (${proposed})?`
        : 'Do you require a second opinion before the treatment that was proposed?',
      hint: '',
    },
    {
      key: 'referral',
      text: 'Do I need a referral? From which physician, and how does it reach you?',
      hint: 'A referral is a physician’s order to see another physician.',
    },
    {
      key: 'authorisation',
      text: 'Is prior authorization needed? Who asks for it, how long does the decision take, and until when is it valid?',
      hint: 'Prior authorization (pre-certification) is the insurer’s consent before the visit. Ask for its number.',
    },
    { key: 'network', text: network(facts), hint: 'Physician and facility are listed apart: ask for each.' },
    {
      key: 'share',
      text: 'What will my share be? How much of the deductible is left this year, and what is the copay or coinsurance?',
      hint: 'The deductible is what you pay first each year; copay and coinsurance are your part of each bill after it.',
    },
    { key: 'rereads', text: REREADS[family], hint: '' },
    {
      key: 'tests',
      text: `If the second physician wants tests repeated: are they covered, and do they need an authorization of their own?${TESTS[family] ?? ''}`,
      hint: '',
    },
    { key: 'remote', text: remote(facts), hint: '' },
    { key: 'third', text: 'If the two opinions differ: is a third opinion covered?', hint: '' },
    {
      key: 'programme',
      text: 'Do you, or my employer, offer an expert second opinion program that costs nothing?',
      hint: '',
    },
    {
      key: 'appeal',
      text: 'If the answer is no: will I get it in writing with the reason? How do I appeal, by when and where to?',
      hint: '',
    },
  ];
}

/** General information for the printout and the screen (medicare.gov, "Second surgical opinions"). */
export const MEDICARE_NOTE =
  'United States, general information: Medicare Part B covers a second opinion on surgery that is not an emergency (80 % after the deductible), and a third when the two differ. Medicare Advantage plans have rules of their own: ask the plan.';
