import type { Criteria } from '../domain/candidate.ts';
import type { Provider } from '../domain/provider.ts';

/** The criteria, by the field of each. `rules` means all program rules. See docs/domain.md. */
const CRITERION_KEYS = [
  'specialty',
  'volume',
  'independentPerson',
  'independentInstitution',
  'network',
  'mode',
  'wait',
  'distance',
  'cost',
  'source',
  'rules',
] as const;
export type CriterionKey = (typeof CRITERION_KEYS)[number];

export interface Criterion {
  key: CriterionKey;
  label: string;
  /** What to find out, in a sentence. */
  explain: string;
  /** Whether a comparison needs it. */
  needed: boolean;
}

export const CRITERIA: readonly Criterion[] = [
  {
    key: 'specialty',
    label: 'Specialty',
    explain: 'What they are trained in and do most: the name of the specialty, and the part of it.',
    needed: true,
  },
  {
    key: 'volume',
    label: 'Experience with exactly this condition',
    explain: 'How many patients with exactly this condition they treat in a year, and how often they do what is proposed.',
    needed: true,
  },
  {
    key: 'independentPerson',
    label: 'Independent of the first physician',
    explain: 'Not a partner, pupil or regular colleague of the first physician.',
    needed: true,
  },
  {
    key: 'independentInstitution',
    label: 'Independent of the first institution',
    explain: 'Another hospital, practice or group than where the first opinion was given.',
    needed: true,
  },
  {
    key: 'network',
    label: 'Insurance network',
    explain: 'Ask your insurer for the physician and for the place: each can be in or out of network. (United States)',
    needed: true,
  },
  {
    key: 'mode',
    label: 'In person or remote',
    explain: 'Whether you go there, or the records do and you talk by video.',
    needed: true,
  },
  {
    key: 'wait',
    label: 'Wait',
    explain: 'The first day they could see you, or how long their review takes.',
    needed: true,
  },
  { key: 'distance', label: 'Distance', explain: 'How far it is, and how you would get there and back.', needed: false },
  {
    key: 'cost',
    label: 'Cost to you',
    explain: 'Your share, and what is not covered: a second reading of slides or images, repeated tests.',
    needed: true,
  },
  {
    key: 'source',
    label: 'Who named them',
    explain: 'Your doctor, a medical association, a patient advocacy group, someone you know.',
    needed: false,
  },
  {
    key: 'rules',
    label: 'Rules of the program',
    explain: 'Some want a physician’s referral, some read records only, some want the slides themselves.',
    needed: false,
  },
];

/** For a third opinion: independent of both earlier physicians. */
const THIRD_OPINION_TEXTS: Partial<Record<CriterionKey, Pick<Criterion, 'label' | 'explain'>>> = {
  independentPerson: {
    label: 'Independent of both physicians',
    explain: 'Not a partner, pupil or regular colleague of either. What you noted earlier was about the first one only.',
  },
  independentInstitution: {
    label: 'Independent of both institutions',
    explain: 'Another hospital, practice or group than where the two opinions were given.',
  },
};

/** Returns the criteria in the search for the second or the third physician. */
export function criteriaFor(sought: 'second' | 'third'): readonly Criterion[] {
  return sought === 'second' ? CRITERIA : CRITERIA.map((criterion) => ({ ...criterion, ...THIRD_OPINION_TEXTS[criterion.key] }));
}

/** What each choice is called. `unknown`: empty. */
export const KNOWN_LABELS: Record<Criteria['independentPerson'], string> = { unknown: '', yes: 'Yes', no: 'No' };
export const NETWORK_LABELS: Record<Criteria['network'], string> = { unknown: '', in: 'In network', out: 'Out of network' };
export const MODE_LABELS: Record<Criteria['mode'], string> = {
  unknown: '',
  'in-person': 'In person',
  remote: 'Remote',
  either: 'In person or remote',
};

/** The rules that many programs share. */
export const PROGRAMME_RULES = [
  { key: 'mustRefer', label: 'A physician must refer' },
  { key: 'recordsOnly', label: 'Reads records only: no visit' },
  { key: 'wantsSlides', label: 'Wants the slides or image files themselves' },
] as const;

/** Returns what is known of a provider on a criterion, as text; empty: nothing. */
export function criterionText({ specialty, criteria }: Pick<Provider, 'specialty' | 'criteria'>, key: CriterionKey): string {
  switch (key) {
    case 'specialty':
      return specialty;
    case 'independentPerson':
    case 'independentInstitution':
      return KNOWN_LABELS[criteria[key]];
    case 'network':
      return NETWORK_LABELS[criteria.network];
    case 'mode':
      return MODE_LABELS[criteria.mode];
    case 'rules':
      return [...PROGRAMME_RULES.filter((rule) => criteria[rule.key]).map(({ label }) => label), criteria.rules]
        .filter((part) => part !== '')
        .join('; ');
    default:
      return criteria[key];
  }
}

/** Returns the needed criteria about which nothing is known. */
export function unknownCriteria(
  provider: Pick<Provider, 'specialty' | 'criteria'>,
  sought: 'second' | 'third' = 'second',
): Criterion[] {
  return criteriaFor(sought).filter(({ key, needed }) => needed && criterionText(provider, key) === '');
}
