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

describe('the independence of a candidate', () => {
  const remarks = (one: Provider, records: { providerId: string | null }[] = [], ...others: Provider[]) =>
    independenceRemarks(one, { ...facts(one, ...others), records });

  test('has no remark for someone at another institution', () => {
    expect(remarks(candidate('Dr Far', {}, { institution: 'Spine Institute' }))).toEqual([]);
    expect(remarks(candidate('Dr Unknown'))).toEqual([]);
  });

  test('has a remark for the same institution, in any spelling', () => {
    expect(remarks(candidate('Dr Near', {}, { institution: 'spine  clinic.' }))).toEqual([
      'Same institution as Dr First: less independent.',
    ]);
    expect(remarks(candidate('Spine Clinic', {}, { kind: 'department' }))).toEqual([
      'Same institution as Dr First: less independent.',
    ]);
  });

  test('has its remarks in secondary type on the printout', () => {
    const near = candidate('Dr Near', {}, { institution: 'Spine Clinic' });
    expect(candidatesPrintout({ ...facts(near), today: '2026-03-02' }).blocks).toContainEqual({
      kind: 'paragraph',
      text: 'Dr Near: Same institution as Dr First: less independent.',
      secondary: true,
    });
  });

  test('has a remark when the person’s note and the data differ', () => {
    const near = candidate('Dr Near', { independentInstitution: 'yes' }, { institution: 'Spine Clinic' });
    expect(remarks(near)[1]).toBe('You noted “independent of the first institution”, but both are written down at Spine Clinic.');
  });

  test('has a remark for the first physician, or someone with the same name', () => {
    expect(remarks(candidate('Dr. A. First'))).toEqual([
      'This is the first physician, or has the same name: a second opinion comes from someone else.',
    ]);
  });

  test('has a remark when records show earlier treatment there', () => {
    const far = candidate('Dr Far', {}, { institution: 'Spine Institute' });
    const ward = aProvider('Spine Institute', { kind: 'department' });
    const records = [{ providerId: far.id }, { providerId: ward.id }, { providerId: first.id }, { providerId: null }];
    expect(remarks(far, records, ward)).toEqual([
      '2 records of this case come from Spine Institute: they have seen the patient before.',
    ]);
  });

  test('has a question when the first physician named the candidate', () => {
    expect(remarks(candidate('Dr Far', { source: 'first, at the last visit' }))).toEqual([
      'Named by Dr First: ask whether the two often work together.',
    ]);
  });
});

describe('the comparison of candidates', () => {
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

  test('has the candidates as columns in list order, without the first physician', () => {
    expect(compared.candidates.map(({ name, chosen }) => [name, chosen])).toEqual([
      ['Dr Near', false],
      ['Dr Far', false],
    ]);
  });

  test('words what is known, and marks where two differ', () => {
    expect(row('wait')).toMatchObject({ cells: ['3 weeks', '6 weeks'], differs: true });
    expect(row('network')).toMatchObject({ cells: ['In network', 'In network'], differs: false });
    expect(row('specialty')).toMatchObject({ cells: ['', 'Spine surgery'], differs: false });
    expect(row('rules')?.cells[0]).toBe('Reads records only: no visit; by post');
  });

  test('has the person’s own criteria and notes at its end', () => {
    expect(compared.rows.slice(-2)).toMatchObject([
      { key: 'Parking', own: true, cells: ['easy', ''] },
      { key: 'notes', own: false },
    ]);
  });

  test('names what is not known yet', () => {
    expect(unknownCriteria(far).map(({ key }) => key)).toEqual([
      'volume',
      'independentPerson',
      'independentInstitution',
      'mode',
      'cost',
    ]);
    expect(compared.candidates[1]?.unknown).toContain('Cost to you');
  });

  test('marks the chosen candidate', () => {
    const chosen = facts({ ...near, role: 'second' }, far);
    expect(compareCandidates(chosen).candidates.map((each) => each.chosen)).toEqual([true, false]);
  });

  test('prints the choice and what is worth knowing, and recommends nobody', () => {
    const sameInstitution = { ...near, role: 'second' as const, institution: 'Spine Clinic' };
    const printout = candidatesPrintout({ ...facts(sameInstitution, far), today: '2026-03-02' });
    expect(printout.blocks[0]).toMatchObject({ kind: 'table', columns: ['', 'Dr Near (chosen)', 'Dr Far'] });
    expect(JSON.stringify(printout.blocks)).toContain('Dr Near (chosen): Same institution as Dr First');
    expect([printout.footnote, printout.fileName]).toEqual([
      'A comparison by what was written down; it recommends nobody.',
      'candidates-2026-03-02.pdf',
    ]);
    expect(candidatesPrintout({ ...facts(), today: '2026-03-02' }).blocks).toEqual([
      { kind: 'paragraph', text: 'No candidates yet.' },
    ]);
  });

  test('is empty when nothing is known', () => {
    const bare = candidate('Dr Bare');
    for (const key of ['volume', 'network', 'mode', 'rules', 'independentPerson'] as const)
      expect(criterionText(bare, key)).toBe('');
  });
});

describe('own criteria', () => {
  test('have unique names', () => {
    expect(validateCustomCriteria(['Parking', 'Lift'])).toBeNull();
    expect(validateCustomCriteria(['Parking', 'parking '])).toBe('There is a criterion called “parking ” already.');
    expect(validateCustomCriteria(['wait'])).toBe('There is a criterion called “wait” already.');
  });

  test('keep their answers when renamed, also when two swap names', () => {
    const answers = { A: '1', B: '2', Gone: 'kept' };
    expect(
      renameCustomCriteria(answers, [
        { name: 'C', formerName: 'A' },
        { name: 'B', formerName: 'B' },
      ]),
    ).toEqual({ C: '1', B: '2', Gone: 'kept' });
    expect(
      renameCustomCriteria(answers, [
        { name: 'B', formerName: 'A' },
        { name: 'A', formerName: 'B' },
      ]),
    ).toEqual({ A: '2', B: '1', Gone: 'kept' });
  });
});

describe('the advice on where to look', () => {
  test('begins with the family’s own sources, and marks those for the United States only', () => {
    for (const family of FAMILIES) expect(whereToLook(family).length).toBeGreaterThanOrEqual(5);
    expect(whereToLook('cancer')[0]).toMatchObject({ name: 'NCI-designated cancer centers', unitedStatesOnly: true });
    expect(whereToLook('general')[0]).toMatchObject({ name: 'Your current doctors', unitedStatesOnly: false });
  });
});
