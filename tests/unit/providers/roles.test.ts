import { describe, expect, test } from 'vitest';
import type { Provider } from '../../../shared/domain/provider.ts';
import { afterCase, afterProvider, afterRemoval, afterRestoring } from '../../../shared/providers/derived-updates.ts';
import {
  candidatesOf,
  firstPhysicianOf,
  primaryCareOf,
  type RoleFacts,
  roleOf,
  secondOf,
} from '../../../shared/providers/roles.ts';
import { aProvider } from '../invented-journey.ts';

const NAMED = { firstPhysician: 'Dr First, neurosurgery, Spine Clinic', recipient: '' };
const first = aProvider('Dr First', { institution: 'Spine Clinic' });
const other = aProvider('Dr Other', { institution: 'General Hospital' });
const second = aProvider('Dr Second', { institution: 'Spine Institute' });
const facts = (of: RoleFacts['case'], ...providers: Provider[]): RoleFacts => ({ case: of, providers });
const as = (provider: Provider, role: Provider['role']): Provider => ({ ...provider, role });
const given = (provider: Provider, role: Provider['role'], from: RoleFacts) => {
  const { lines, roles } = afterProvider(provider, as(provider, role), role, from);
  return { lines, roles: Object.fromEntries(roles) };
};
const nothing = { lines: {}, roles: {} };

describe('who is who', () => {
  test('reads the roles', () => {
    const all = facts({ firstPhysician: '', recipient: '' }, as(first, 'first'), as(other, 'primary-care'), as(second, 'second'));
    expect([firstPhysicianOf(all)?.name, primaryCareOf(all)?.name, secondOf(all)?.name]).toEqual([
      'Dr First',
      'Dr Other',
      'Dr Second',
    ]);
    expect(candidatesOf(all).map(({ name }) => name)).toEqual(['Dr Second']);
  });

  test('where no role was given yet, takes whom the case names', () => {
    const all = facts({ firstPhysician: 'dr. A. First', recipient: 'Dr Second, Spine Institute' }, first, other, second);
    expect(all.providers.map((provider) => roleOf(provider, all))).toEqual(['first', 'none', 'second']);
  });

  test('a primary care physician who gave the first opinion is both', () => {
    const both = as(other, 'primary-care');
    const all = facts({ firstPhysician: 'Dr Other', recipient: '' }, both);
    expect([firstPhysicianOf(all), primaryCareOf(all), roleOf(both, all)]).toEqual([both, both, 'primary-care']);
  });

  test('a name that nobody in the list has is nobody in the list', () => {
    expect(firstPhysicianOf(facts({ ...NAMED, firstPhysician: 'Dr Gone' }, first, other))).toBeNull();
    expect(firstPhysicianOf(facts({ ...NAMED, firstPhysician: 'Dr Firstborn' }, first))).toBeNull();
    expect(firstPhysicianOf(facts({ ...NAMED, firstPhysician: '' }, first))).toBeNull();
  });

  test('of two whose names both fit, takes the one that is written, else nobody', () => {
    const anna = aProvider('Dr Anna Lind');
    const arno = aProvider('Dr Arno Lind');
    expect(firstPhysicianOf(facts({ ...NAMED, firstPhysician: 'Dr Arno Lind, oncology' }, anna, arno))).toBe(arno);
    expect(firstPhysicianOf(facts({ ...NAMED, firstPhysician: 'Dr Lind' }, anna, arno))).toBeNull();
  });
});

describe('a role is given', () => {
  test('writes the name and institution into the case', () => {
    expect(given(other, 'first', facts({ firstPhysician: '', recipient: '' }, other)).lines).toEqual({
      firstPhysician: 'Dr Other, General Hospital',
    });
    expect(given(as(second, 'candidate'), 'second', facts(NAMED, as(second, 'candidate'))).lines).toEqual({
      recipient: 'Dr Second, Spine Institute',
    });
  });

  test('leaves the person’s own words about the same physician', () => {
    expect(given(first, 'first', facts(NAMED, first, other))).toEqual(nothing);
  });

  test('moves from who had it: there is one first physician and one second', () => {
    expect(given(other, 'first', facts(NAMED, as(first, 'first'), other))).toEqual({
      lines: { firstPhysician: 'Dr Other, General Hospital' },
      roles: { [first.id]: 'none' },
    });
    const chosen = as(second, 'second');
    const from = facts({ ...NAMED, recipient: 'Dr Second, Spine Institute' }, chosen, as(other, 'candidate'));
    expect(given(as(other, 'candidate'), 'second', from)).toEqual({
      lines: { recipient: 'Dr Other, General Hospital' },
      roles: { [second.id]: 'candidate' },
    });
  });

  test('taken away, takes the name out of the case', () => {
    const from = facts({ ...NAMED, recipient: 'Dr Second, Spine Institute' }, as(first, 'first'), as(second, 'second'));
    expect(given(as(second, 'second'), 'candidate', from)).toEqual({ lines: { recipient: '' }, roles: {} });
    expect(given(as(first, 'first'), 'primary-care', from)).toEqual({ lines: { firstPhysician: '' }, roles: {} });
  });

  test('taken away from who only was named, too', () => {
    expect(given(first, 'none', facts(NAMED, first))).toEqual({ lines: { firstPhysician: '' }, roles: {} });
  });
});

describe('a physician is written otherwise', () => {
  const renamed = (before: Provider, change: Partial<Provider>, of: RoleFacts['case']) =>
    afterProvider(before, { ...before, ...change }, undefined, facts(of, before, other)).lines;

  test('the case follows, and keeps what else stands there', () => {
    const before = as(first, 'first');
    expect(renamed(before, { name: 'Dr Anna First' }, NAMED)).toEqual({
      firstPhysician: 'Dr Anna First, neurosurgery, Spine Clinic',
    });
    expect(renamed(before, { institution: 'Spine Center' }, { ...NAMED, firstPhysician: 'Dr First, Spine Clinic' })).toEqual({
      firstPhysician: 'Dr First, Spine Center',
    });
  });

  test('a name the case writes in another way stays', () => {
    expect(renamed(as(first, 'first'), { name: 'Dr Anna First' }, { ...NAMED, firstPhysician: 'Prof. A. First' })).toEqual({});
  });

  test('the case does not follow others', () => {
    expect(renamed(other, { name: 'Dr Another' }, NAMED)).toEqual({});
  });
});

describe('the case is written otherwise', () => {
  const written = (before: RoleFacts['case'], change: Partial<RoleFacts['case']>, ...providers: Provider[]) =>
    Object.fromEntries(afterCase(before, { ...before, ...change }, providers).roles);

  test('whom it names has the role, and who had it has not', () => {
    expect(written(NAMED, { firstPhysician: 'Dr Other' }, as(first, 'first'), other)).toEqual({
      [first.id]: 'none',
      [other.id]: 'first',
    });
    expect(written(NAMED, { recipient: 'Dr Second' }, as(first, 'first'), as(second, 'candidate'))).toEqual({
      [second.id]: 'second',
    });
  });

  test('more words about the same physician change nothing', () => {
    expect(written(NAMED, { firstPhysician: 'Dr First, Spine Clinic in Riverton' }, as(first, 'first'))).toEqual({});
    expect(written({ ...NAMED, recipient: 'Dr Second' }, { recipient: 'Spine Institute' }, as(second, 'second'))).toEqual({});
  });

  test('who is named no longer has lost it; the chosen one is a candidate again', () => {
    const before = { ...NAMED, recipient: 'Dr Second' };
    expect(written(before, { firstPhysician: '', recipient: '' }, as(first, 'first'), as(second, 'second'))).toEqual({
      [first.id]: 'none',
      [second.id]: 'candidate',
    });
  });

  test('does not take the primary care physician’s role', () => {
    const both = as(other, 'primary-care');
    expect(written(NAMED, { firstPhysician: 'Dr Other' }, both)).toEqual({});
    expect(firstPhysicianOf(facts({ ...NAMED, firstPhysician: 'Dr Other' }, both))).toBe(both);
  });
});

describe('someone goes and comes back', () => {
  const chosen = as(second, 'second');
  const said = { ...NAMED, recipient: 'Dr Second, Spine Institute' };

  test('the case still says who gave the first opinion, no longer who gives the second', () => {
    expect(afterRemoval(as(first, 'first'), facts(said, as(first, 'first'), chosen)).lines).toEqual({});
    expect(afterRemoval(chosen, facts(said, as(first, 'first'), chosen)).lines).toEqual({ recipient: '' });
  });

  test('a second entry of the same physician takes the place of the first', () => {
    const twin = { ...second, id: other.id };
    expect(afterRemoval(chosen, facts(said, chosen, twin)).lines).toEqual({});
    expect(secondOf(facts(said, twin))).toBe(twin);
  });

  test('who comes back has the role again', () => {
    const { lines, roles } = afterRestoring(chosen, facts({ ...said, recipient: '' }));
    expect([lines, roles.size]).toEqual([{ recipient: 'Dr Second, Spine Institute' }, 0]);
    expect(afterRestoring(as(first, 'first'), facts(said)).roles.size).toBe(0);
  });

  test('unless another has it by now', () => {
    const { lines, roles } = afterRestoring(chosen, facts({ ...said, recipient: 'Dr Other' }, as(other, 'second')));
    expect([lines, Object.fromEntries(roles)]).toEqual([{}, { [second.id]: 'candidate' }]);
    expect(Object.fromEntries(afterRestoring(as(first, 'first'), facts({ ...said, firstPhysician: 'Dr Gone' })).roles)).toEqual({
      [first.id]: 'none',
    });
  });
});
