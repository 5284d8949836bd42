import type { Judgement, Verdict } from '../../../shared/domain/comparison.ts';
import type { Letter, LetterKind } from '../../../shared/domain/letter.ts';
import type { ClaimKey, Opinion } from '../../../shared/domain/opinion.ts';
import type { Provider } from '../../../shared/domain/provider.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { aJourney, anOpinion, aProvider, CASE_ID, id } from '../invented-journey.ts';

export const first = aProvider('Dr First', { role: 'first', institution: 'Spine Clinic' });
export const second = aProvider('Dr Second', { role: 'second', institution: 'Spine Institute' });
export const third = aProvider('Dr Third', { role: 'third', institution: 'University Hospital' });

export const opinionOf = (provider: Provider, position: number, claims: Partial<Record<ClaimKey, string>>): Opinion =>
  anOpinion(provider.name, claims, { providerId: provider.id, position });

export const firstOpinion = opinionOf(first, 1, { diagnosis: 'Spondylolisthesis', treatment: 'Fusion L4–L5' });
export const secondOpinion = opinionOf(second, 2, { diagnosis: 'Spondylolisthesis', treatment: 'Physical therapy first' });

export function judged(a: Opinion, b: Opinion, verdicts: Partial<Record<ClaimKey, Verdict>>): Judgement[] {
  return Object.entries(verdicts).map(([row, verdict]) => {
    const key = row as ClaimKey;
    const texts = { a: a.claims[key]?.text ?? '', b: b.claims[key]?.text ?? '' };
    return { caseId: CASE_ID, row: key, a: a.id, b: b.id, verdict, words: '', texts };
  });
}

type Logged = Omit<Letter, 'text' | 'fixed'>;
export function aLetter(name: string, kind: LetterKind, change: Partial<Logged> = {}): Logged {
  return {
    id: id(name),
    caseId: CASE_ID,
    kind,
    providerId: null,
    requestId: null,
    opinionId: null,
    date: '2026-03-01',
    sent: null,
    method: null,
    answered: null,
    answer: '',
    created: '2026-03-01T09:00:00.000Z',
    removed: null,
    ...change,
  };
}

/** Two physicians who agree on the diagnosis and differ in the treatment, on 2 March. */
export function journeyWithDifference(change: Partial<Journey> = {}): Journey {
  return aJourney({
    providers: [first, second],
    opinions: [firstOpinion, secondOpinion],
    judgements: judged(firstOpinion, secondOpinion, { diagnosis: 'agree', treatment: 'differ' }),
    ...change,
  });
}
