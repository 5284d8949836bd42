import { describe, expect, test } from 'vitest';
import { Criteria } from '../../../shared/domain/candidate.ts';
import { FAMILIES } from '../../../shared/domain/case.ts';
import type { Provider } from '../../../shared/domain/provider.ts';
import { candidatesPrintout } from '../../../shared/printouts/candidates-printout.ts';
import { compareCandidates } from '../../../shared/providers/candidate-comparison.ts';
import { criterionText, unknownCriteria } from '../../../shared/providers/criteria.ts';
import { renameCustomCriteria, validateCustomCriteria } from '../../../shared/providers/custom-criteria.ts';
import { independenceRemarks } from '../../../shared/providers/independence.ts';
import { whereToLook } from '../../../shared/providers/where-to-look.ts';
import { aCase, aProvider } from '../invented-journey.ts';

const first = aProvider('Dr First', { institution: 'Spine Clinic', role: 'first' });
const candidate = (name: string, criteria: Partial<Criteria> = {}, change: Partial<Provider> = {}) =>
  aProvider(name, { role: 'candidate', ...change, criteria: { ...Criteria.parse({}), ...criteria } });
const facts = (...providers: Provider[]) => ({
  case: aCase({ firstPhysician: 'Dr First', recipient: '' }),
  providers: [first, ...providers],
  records: [] as { providerId: string | null }[],
});

describe('independence', () => {
  const remarks = (one: Provider, records: { providerId: string | null }[] = [], ...others: Provider[]) =>
    independenceRemarks(one, { ...facts(one, ...others), records });

  test('has nothing to say of someone elsewhere', () => {
    expect(remarks(candidate('Dr Far', {}, { institution: 'Spine Institute' }))).toEqual([]);
    expect(remarks(candidate('Dr Unknown'))).toEqual([]);
  });

  test('says it of the same institution, however it is written', () => {
    expect(remarks(candidate('Dr Near', {}, { institution: 'spine  clinic.' }))).toEqual([
      'Same institution as Dr First: less independent.',
    ]);
    expect(remarks(candidate('Spine Clinic', {}, { kind: 'department' }))).toEqual([
      'Same institution as Dr First: less independent.',
    ]);
  });

  test('says where what was noted and what is written down differ', () => {
    const near = candidate('Dr Near', { independentInstitution: 'yes' }, { institution: 'Spine Clinic' });
    expect(remarks(near)[1]).toBe('You noted “independent of the first institution”, but both are written down at Spine Clinic.');
  });

  test('says who is the first physician, or has the same name', () => {
    expect(remarks(candidate('Dr. A. First'))).toEqual([
      'This is the first physician, or has the same name: a second opinion comes from someone else.',
    ]);
  });

  test('knows from the records that they treated the patient, they or their institution', () => {
    const far = candidate('Dr Far', {}, { institution: 'Spine Institute' });
    const ward = aProvider('Spine Institute', { kind: 'department' });
    const records = [{ providerId: far.id }, { providerId: ward.id }, { providerId: first.id }, { providerId: null }];
    expect(remarks(far, records, ward)).toEqual([
      '2 records of this case come from Spine Institute: they have seen the patient before.',
    ]);
  });

  test('asks whether two work together where the first physician named them', () => {
    expect(remarks(candidate('Dr Far', { source: 'first, at the last visit' }))).toEqual([
      'Named by Dr First: ask whether the two often work together.',
    ]);
  });
});

describe('the comparison', () => {
  const near = candidate('Dr Near', {
    wait: '3 weeks',
    network: 'in',
    own: { Parking: 'easy' },
    recordsOnly: true,
    rules: 'by post',
  });
  const far = candidate('Dr Far', { wait: '6 weeks', network: 'in' }, { specialty: 'Spine surgery' });
  const all = facts(near, far);
  const compared = compareCandidates({ ...all, case: { ...all.case, ownCriteria: ['Parking'] } });
  const row = (key: string) => compared.rows.find((each) => each.key === key);

  test('has the candidates as columns in the order of the list, without the first physician', () => {
    expect(compared.candidates.map(({ name, chosen }) => [name, chosen])).toEqual([
      ['Dr Near', false],
      ['Dr Far', false],
    ]);
  });

  test('says in words what is known, and marks where two differ', () => {
    expect(row('wait')).toMatchObject({ cells: ['3 weeks', '6 weeks'], differs: true });
    expect(row('network')).toMatchObject({ cells: ['In network', 'In network'], differs: false });
    expect(row('specialty')).toMatchObject({ cells: ['', 'Spine surgery'], differs: false });
    expect(row('rules')?.cells[0]).toBe('Reads records only: no visit; by post');
  });

  test('has the person’s own criteria and the notes at its end', () => {
    expect(compared.rows.slice(-2)).toMatchObject([
      { key: 'Parking', own: true, cells: ['easy', ''] },
      { key: 'notes', own: false },
    ]);
  });

  test('says what is not known yet', () => {
    expect(unknownCriteria(far).map(({ key }) => key)).toEqual([
      'volume',
      'independentPerson',
      'independentInstitution',
      'mode',
      'cost',
    ]);
    expect(compared.candidates[1]?.unknown).toContain('Cost to you');
  });

  test('marks who was chosen', () => {
    const chosen = facts({ ...near, role: 'second' }, far);
    expect(compareCandidates(chosen).candidates.map((each) => each.chosen)).toEqual([true, false]);
  });

  test('goes on paper with who is chosen and what is worth knowing, and recommends nobody', () => {
    const house = { ...near, role: 'second' as const, institution: 'Spine Clinic' };
    const sheet = candidatesPrintout({ ...facts(house, far), today: '2026-03-02' });
    expect(sheet.blocks[0]).toMatchObject({ kind: 'table', columns: ['', 'Dr Near (chosen)', 'Dr Far'] });
    expect(JSON.stringify(sheet.blocks)).toContain('Dr Near (chosen): Same institution as Dr First');
    expect([sheet.foot, sheet.fileName]).toEqual([
      'A comparison by what was written down; it recommends nobody.',
      'candidates-2026-03-02.pdf',
    ]);
    expect(candidatesPrintout({ ...facts(), today: '2026-03-02' }).blocks).toEqual([
      { kind: 'paragraph', text: 'No candidates yet.' },
    ]);
  });

  test('knows nothing where nothing is said', () => {
    const bare = candidate('Dr Bare');
    for (const key of ['volume', 'network', 'mode', 'rules', 'independentPerson'] as const)
      expect(criterionText(bare, key)).toBe('');
  });
});

describe('criteria of one’s own', () => {
  test('have names of their own', () => {
    expect(validateCustomCriteria(['Parking', 'Lift'])).toBeNull();
    expect(validateCustomCriteria(['Parking', 'parking '])).toBe('There is a criterion called “parking ” already.');
    expect(validateCustomCriteria(['wait'])).toBe('There is a criterion called “wait” already.');
  });

  test('take along what is written by them when they are renamed, also when two change names', () => {
    const own = { A: '1', B: '2', Gone: 'kept' };
    expect(
      renameCustomCriteria(own, [
        { name: 'C', was: 'A' },
        { name: 'B', was: 'B' },
      ]),
    ).toEqual({ C: '1', B: '2', Gone: 'kept' });
    expect(
      renameCustomCriteria(own, [
        { name: 'B', was: 'A' },
        { name: 'A', was: 'B' },
      ]),
    ).toEqual({ A: '2', B: '1', Gone: 'kept' });
  });
});

describe('where to look', () => {
  test('has what is particular to the family first, and says what holds for the United States only', () => {
    for (const family of FAMILIES) expect(whereToLook(family).length).toBeGreaterThanOrEqual(5);
    expect(whereToLook('cancer')[0]).toMatchObject({ name: 'NCI-designated cancer centers', us: true });
    expect(whereToLook('general')[0]).toMatchObject({ name: 'Your current doctors', us: false });
  });
});
