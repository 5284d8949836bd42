import { CLAIM_KEYS, type ClaimKey, type Opinion, type Perspective } from '../domain/opinion.ts';
import type { Provider } from '../domain/provider.ts';

/** What each point of an opinion is called. */
export const CLAIM_LABELS: Record<ClaimKey, string> = {
  diagnosis: 'What they found (diagnosis)',
  stage: 'How far it has gone (stage, grade)',
  certainty: 'How sure they are',
  treatment: 'What they recommend (treatment)',
  urgency: 'How soon',
  benefit: 'What it should bring (expected benefit)',
  risks: 'Risks and side effects',
  alternatives: 'Other ways they weighed (alternatives)',
  reasoning: 'How they came to it (reasoning)',
  evidence: 'What it rests on (evidence)',
  lookedAt: 'What they looked at',
  wouldChange: 'What would change their mind',
};

/** What to write on each point. An empty point is a gap to ask about. */
export const CLAIM_PROMPTS: Record<ClaimKey, string> = {
  diagnosis: 'The name of the illness, in their words.',
  stage: 'The stage or grade, and what it means.',
  certainty: 'Certain, likely, one of several? What else could it be?',
  treatment: 'What they would do, or that they would wait and watch.',
  urgency: 'By when, and what happens if you wait.',
  benefit: 'What should be better afterwards, how likely, for how long.',
  risks: 'What can go wrong, how often; what it takes from daily life.',
  alternatives: 'What else they considered, and why not that.',
  reasoning: 'The reasons that they gave.',
  evidence: 'Studies, guidelines, their own experience with such cases.',
  lookedAt: 'Slides, images, reports; or only what you told them.',
  wouldChange: 'A result, a change or a wish of yours that would lead them to another view.',
};

/** The points, grouped by the question that they answer, in reading order. */
export const CLAIM_GROUPS: readonly { title: string; keys: readonly ClaimKey[] }[] = [
  { title: 'What is it?', keys: ['diagnosis', 'stage', 'certainty'] },
  { title: 'What to do?', keys: ['treatment', 'urgency', 'benefit', 'risks', 'alternatives'] },
  { title: 'Why?', keys: ['reasoning', 'evidence', 'lookedAt'] },
  { title: 'What would change it?', keys: ['wouldChange'] },
];

/** What each perspective is called. */
export const PERSPECTIVE_LABELS: Record<Perspective, string> = {
  unsaid: 'Not said',
  surgical: 'Surgical',
  medical: 'Medical, without surgery',
  radiation: 'Radiation treatment',
  diagnostic: 'Diagnostic (reads slides or images)',
  rehabilitation: 'Rehabilitation',
  'primary-care': 'Primary care',
  other: 'Another',
};

type Named = Pick<Provider, 'id' | 'name' | 'specialty'>;
type Given = Pick<Opinion, 'providerId' | 'physician' | 'specialty'>;

function providerOf({ providerId }: Given, providers: readonly Named[]): Named | undefined {
  return providers.find(({ id }) => id === providerId);
}

/** The name of a physician who is not named. */
export const UNNAMED_PHYSICIAN = 'a physician';

/** Returns the name of the physician: from the list of providers, else as it was written. Never empty. */
export function physicianOf(opinion: Given, providers: readonly Named[]): string {
  return providerOf(opinion, providers)?.name || opinion.physician.trim() || UNNAMED_PHYSICIAN;
}

/** Returns the specialty as it was written with the opinion, else from the list; empty: unknown. */
export function specialtyOf(opinion: Given, providers: readonly Named[]): string {
  return opinion.specialty.trim() || (providerOf(opinion, providers)?.specialty ?? '');
}

const ORDINALS = ['First opinion', 'Second opinion', 'Third opinion'];

/** Returns the title of an opinion by its index, from 0. It states only the order in which they were given. */
export function opinionTitle(index: number): string {
  return ORDINALS[index] ?? `Opinion ${index + 1}`;
}

/** Returns what an opinion says on a point; empty: nothing. */
export function statedText({ claims }: Pick<Opinion, 'claims'>, key: ClaimKey): string {
  return claims[key]?.text.trim() ?? '';
}

/** Counts the points on which an opinion says something. */
export function statedCount(opinion: Pick<Opinion, 'claims'>): number {
  return CLAIM_KEYS.filter((key) => statedText(opinion, key) !== '').length;
}

/** Whether an opinion has no text yet. */
export function isEmpty(opinion: Pick<Opinion, 'claims'>): boolean {
  return statedCount(opinion) === 0;
}
