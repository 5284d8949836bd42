import { describe, expect, test } from 'vitest';
import { Criteria } from '../../../shared/domain/candidate.ts';
import type { Provider } from '../../../shared/domain/provider.ts';
import { compareCandidates } from '../../../shared/providers/candidate-comparison.ts';
import { type SearchFacts, searchOf, wantedRole } from '../../../shared/providers/candidate-search.ts';
import { afterProvider, afterRestoring } from '../../../shared/providers/derived-updates.ts';
import { independenceRemarks } from '../../../shared/providers/independence.ts';
import { aCase, anOpinion, aProvider } from '../invented-journey.ts';

const first = aProvider('Dr First', { institution: 'Spine Clinic', role: 'first' });
const second = aProvider('Dr Second', { institution: 'Spine Institute', role: 'second' });
const far = aProvider('Dr Far', { institution: 'University Hospital', role: 'candidate' });
const near = aProvider('Dr Near', { institution: 'spine institute', role: 'candidate' });
const named = { case: aCase({ firstPhysician: 'Dr First', recipient: 'Dr Second' }), records: [] };
const forThird = (...providers: Provider[]) =>
  ({ ...named, providers: [first, second, ...providers], resolution: { way: 'third' }, opinions: [] }) satisfies SearchFacts &
    object;

describe('the search for a third physician', () => {
  test('concerns the second physician until the person chooses a third opinion', () => {
    const { sought, candidates, earlier } = searchOf({ ...forThird(far), resolution: { way: null } });
    expect([sought, candidates.map(({ name }) => name), earlier.map(({ name }) => name)]).toEqual([
      'second',
      ['Dr Second', 'Dr Far'],
      ['Dr First'],
    ]);
  });

  test('then shows the candidates who have given no opinion', () => {
    const { sought, candidates, chosen, earlier } = searchOf(forThird(far, near));
    expect([sought, candidates, chosen]).toEqual(['third', [far, near], null]);
    expect(earlier.map(({ name }) => name)).toEqual(['Dr First', 'Dr Second']);
  });

  test('recognizes authors of an opinion without a role, in the list or not', () => {
    const opinions = [anOpinion('Dr Far', {}, { providerId: far.id }), anOpinion('Dr Unlisted')];
    const { candidates, earlier } = searchOf({ ...forThird(far, near), opinions });
    expect(candidates).toEqual([near]);
    expect(earlier.map(({ name }) => name)).toEqual(['Dr First', 'Dr Second', 'Dr Far', 'Dr Unlisted']);
  });

  test('has the third physician as chosen, also after their opinion', () => {
    const third: Provider = { ...far, role: 'third' };
    const opinions = [anOpinion('Dr Far', {}, { providerId: far.id })];
    const { chosen, candidates, earlier } = searchOf({ ...forThird(third, near), opinions });
    expect([chosen, candidates, earlier.length]).toEqual([third, [third, near], 2]);
    const typed = searchOf({ ...forThird(third, near), opinions: [anOpinion('Dr Far')] });
    expect(typed.earlier).toHaveLength(2);
  });
});

describe('a physician added now', () => {
  const local = aProvider('Dr Local', { role: 'primary-care' });

  test('is a candidate while a third physician is sought', () => {
    expect(wantedRole(forThird(far))).toBe('candidate');
    expect(wantedRole(forThird({ ...far, role: 'third' }))).toBe('none');
  });

  test('is the primary care physician when one is to read both and none is listed', () => {
    const forReview = (...more: Provider[]) => ({ ...forThird(...more), resolution: { way: 'primary-care' as const } });
    expect(wantedRole(forReview())).toBe('primary-care');
    expect(wantedRole(forReview(local))).toBe('none');
  });

  test('has no role before', () => {
    expect(wantedRole({ ...forThird(), resolution: { way: null } })).toBe('none');
  });
});

describe('the independence of a third physician', () => {
  test('has a remark for the second institution too', () => {
    expect(independenceRemarks(far, forThird(far))).toEqual([]);
    expect(independenceRemarks(near, forThird(near))).toEqual(['Same institution as Dr Second: less independent.']);
  });

  test('has a remark when an earlier note covers only one physician', () => {
    const noted = { ...near, criteria: Criteria.parse({ independentInstitution: 'yes', source: 'Dr Second' }) };
    expect(independenceRemarks(noted, forThird(noted))).toEqual([
      'Same institution as Dr Second: less independent.',
      'You noted “independent of both institutions”, but Dr Second is written down at spine institute too.',
      'Named by Dr Second: ask whether the two often work together.',
    ]);
  });

  test('recognizes the second physician in another spelling', () => {
    const same = aProvider('Dr. A. Second', { role: 'candidate' });
    expect(independenceRemarks(same, forThird(same))).toEqual([
      'This is Dr Second, or has the same name: a third opinion comes from someone who has not given one yet.',
    ]);
  });

  test('is a criterion of the comparison', () => {
    const { sought, rows, candidates } = compareCandidates({ ...forThird(far, near), case: named.case });
    expect([sought, candidates.length]).toEqual(['third', 2]);
    expect(rows.map(({ label }) => label)).toContain('Independent of both physicians');
  });
});

describe('the role of the third physician', () => {
  test('has one holder, and the case still names the second physician', () => {
    const third: Provider = { ...far, role: 'third' };
    const { lines, roles } = afterProvider(near, { ...near, role: 'third' }, 'third', forThird(third, near));
    expect([lines, Object.fromEntries(roles)]).toEqual([{}, { [far.id]: 'candidate' }]);
  });

  test('returns with a restored physician, unless somebody else holds it', () => {
    const gone: Provider = { ...far, role: 'third' };
    expect(Object.fromEntries(afterRestoring(gone, forThird(near)).roles)).toEqual({});
    const taken = forThird({ ...near, role: 'third' });
    expect(Object.fromEntries(afterRestoring(gone, taken).roles)).toEqual({ [far.id]: 'candidate' });
  });
});
