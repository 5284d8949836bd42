import { describe, expect, test } from 'vitest';
import type { Provider } from '../../../shared/domain/provider.ts';
import { afterCase, afterProvider, afterRemoval, afterRestoring } from '../../../shared/providers/derived-updates.ts';
import {
  candidatesOf,
  firstPhysicianOf,
  primaryCareOf,
  type RoleFacts,
  roleOf,
  secondPhysicianOf,
} from '../../../shared/providers/roles.ts';
import { aProvider } from '../invented-journey.ts';

const NAMED = { firstPhysician: 'Dr First, neurosurgery, Spine Clinic', recipient: '' };
const first = aProvider('Dr First', { institution: 'Spine Clinic' });
const other = aProvider('Dr Other', { institution: 'General Hospital' });
const second = aProvider('Dr Second', { institution: 'Spine Institute' });
const facts = (of: RoleFacts['case'], ...providers: Provider[]): RoleFacts => ({ case: of, providers });
const as = (provider: Provider, role: Provider['role']): Provider => ({ ...provider, role });
const giveRole = (provider: Provider, role: Provider['role'], from: RoleFacts) => {
  const { lines, roles } = afterProvider(provider, as(provider, role), role, from);
  return { lines, roles: Object.fromEntries(roles) };
};
const nothing = { lines: {}, roles: {} };

describe('the roles of physicians', () => {
  test('are read from the list', () => {
    const all = facts({ firstPhysician: '', recipient: '' }, as(first, 'first'), as(other, 'primary-care'), as(second, 'second'));
    expect([firstPhysicianOf(all)?.name, primaryCareOf(all)?.name, secondPhysicianOf(all)?.name]).toEqual([
      'Dr First',
      'Dr Other',
      'Dr Second',
    ]);
    expect(candidatesOf(all).map(({ name }) => name)).toEqual(['Dr Second']);
  });

  test('follow the names in the case when no role is given', () => {
    const all = facts({ firstPhysician: 'dr. A. First', recipient: 'Dr Second, Spine Institute' }, first, other, second);
    expect(all.providers.map((provider) => roleOf(provider, all))).toEqual(['first', 'none', 'second']);
  });

  test('can be both first and primary care physician', () => {
    const both = as(other, 'primary-care');
    const all = facts({ firstPhysician: 'Dr Other', recipient: '' }, both);
    expect([firstPhysicianOf(all), primaryCareOf(all), roleOf(both, all)]).toEqual([both, both, 'primary-care']);
  });

  test('match no name outside the list', () => {
    expect(firstPhysicianOf(facts({ ...NAMED, firstPhysician: 'Dr Gone' }, first, other))).toBeNull();
    expect(firstPhysicianOf(facts({ ...NAMED, firstPhysician: 'Dr Firstborn' }, first))).toBeNull();
    expect(firstPhysicianOf(facts({ ...NAMED, firstPhysician: '' }, first))).toBeNull();
  });

  test('go to the exact name when two match, else to nobody', () => {
    const anna = aProvider('Dr Anna Lind');
    const arno = aProvider('Dr Arno Lind');
    expect(firstPhysicianOf(facts({ ...NAMED, firstPhysician: 'Dr Arno Lind, oncology' }, anna, arno))).toBe(arno);
    expect(firstPhysicianOf(facts({ ...NAMED, firstPhysician: 'Dr Lind' }, anna, arno))).toBeNull();
  });
});

describe('giving a role', () => {
  test('writes name and institution into the case', () => {
    expect(giveRole(other, 'first', facts({ firstPhysician: '', recipient: '' }, other)).lines).toEqual({
      firstPhysician: 'Dr Other, General Hospital',
    });
    expect(giveRole(as(second, 'candidate'), 'second', facts(NAMED, as(second, 'candidate'))).lines).toEqual({
      recipient: 'Dr Second, Spine Institute',
    });
  });

  test('keeps the person’s own words about the same physician', () => {
    expect(giveRole(first, 'first', facts(NAMED, first, other))).toEqual(nothing);
  });

  test('takes the role from its holder, so that first and second are unique', () => {
    expect(giveRole(other, 'first', facts(NAMED, as(first, 'first'), other))).toEqual({
      lines: { firstPhysician: 'Dr Other, General Hospital' },
      roles: { [first.id]: 'none' },
    });
    const chosen = as(second, 'second');
    const from = facts({ ...NAMED, recipient: 'Dr Second, Spine Institute' }, chosen, as(other, 'candidate'));
    expect(giveRole(as(other, 'candidate'), 'second', from)).toEqual({
      lines: { recipient: 'Dr Other, General Hospital' },
      roles: { [second.id]: 'candidate' },
    });
  });

  test('and taking it away removes the name from the case', () => {
    const from = facts({ ...NAMED, recipient: 'Dr Second, Spine Institute' }, as(first, 'first'), as(second, 'second'));
    expect(giveRole(as(second, 'second'), 'candidate', from)).toEqual({ lines: { recipient: '' }, roles: {} });
    expect(giveRole(as(first, 'first'), 'primary-care', from)).toEqual({ lines: { firstPhysician: '' }, roles: {} });
  });

  test('and taking it away works for a physician who was only named', () => {
    expect(giveRole(first, 'none', facts(NAMED, first))).toEqual({ lines: { firstPhysician: '' }, roles: {} });
  });
});

describe('renaming a physician', () => {
  const renamed = (before: Provider, change: Partial<Provider>, of: RoleFacts['case']) =>
    afterProvider(before, { ...before, ...change }, undefined, facts(of, before, other)).lines;

  test('updates the case, and keeps the other text there', () => {
    const before = as(first, 'first');
    expect(renamed(before, { name: 'Dr Anna First' }, NAMED)).toEqual({
      firstPhysician: 'Dr Anna First, neurosurgery, Spine Clinic',
    });
    expect(renamed(before, { institution: 'Spine Center' }, { ...NAMED, firstPhysician: 'Dr First, Spine Clinic' })).toEqual({
      firstPhysician: 'Dr First, Spine Center',
    });
  });

  test('keeps a name that the case spells differently', () => {
    expect(renamed(as(first, 'first'), { name: 'Dr Anna First' }, { ...NAMED, firstPhysician: 'Prof. A. First' })).toEqual({});
  });

  test('never changes the case for other physicians', () => {
    expect(renamed(other, { name: 'Dr Another' }, NAMED)).toEqual({});
  });
});

describe('editing the case', () => {
  const written = (before: RoleFacts['case'], change: Partial<RoleFacts['case']>, ...providers: Provider[]) =>
    Object.fromEntries(afterCase(before, { ...before, ...change }, providers).roles);

  test('moves the role to the physician it names', () => {
    expect(written(NAMED, { firstPhysician: 'Dr Other' }, as(first, 'first'), other)).toEqual({
      [first.id]: 'none',
      [other.id]: 'first',
    });
    expect(written(NAMED, { recipient: 'Dr Second' }, as(first, 'first'), as(second, 'candidate'))).toEqual({
      [second.id]: 'second',
    });
  });

  test('changes no role when the same physician gets more words', () => {
    expect(written(NAMED, { firstPhysician: 'Dr First, Spine Clinic in Riverton' }, as(first, 'first'))).toEqual({});
    expect(written({ ...NAMED, recipient: 'Dr Second' }, { recipient: 'Spine Institute' }, as(second, 'second'))).toEqual({});
  });

  test('removes the role of a former name, who is a candidate again', () => {
    const before = { ...NAMED, recipient: 'Dr Second' };
    expect(written(before, { firstPhysician: '', recipient: '' }, as(first, 'first'), as(second, 'second'))).toEqual({
      [first.id]: 'none',
      [second.id]: 'candidate',
    });
  });

  test('keeps the role of the primary care physician', () => {
    const both = as(other, 'primary-care');
    expect(written(NAMED, { firstPhysician: 'Dr Other' }, both)).toEqual({});
    expect(firstPhysicianOf(facts({ ...NAMED, firstPhysician: 'Dr Other' }, both))).toBe(both);
  });
});

describe('removing and restoring a physician', () => {
  const chosen = as(second, 'second');
  const renamedCase = { ...NAMED, recipient: 'Dr Second, Spine Institute' };

  test('keeps the first physician in the case, but not the second', () => {
    expect(afterRemoval(as(first, 'first'), facts(renamedCase, as(first, 'first'), chosen)).lines).toEqual({});
    expect(afterRemoval(chosen, facts(renamedCase, as(first, 'first'), chosen)).lines).toEqual({ recipient: '' });
  });

  test('passes the role to a second entry of the same physician', () => {
    const twin = { ...second, id: other.id };
    expect(afterRemoval(chosen, facts(renamedCase, chosen, twin)).lines).toEqual({});
    expect(secondPhysicianOf(facts(renamedCase, twin))).toBe(twin);
  });

  test('restores the role', () => {
    const { lines, roles } = afterRestoring(chosen, facts({ ...renamedCase, recipient: '' }));
    expect([lines, roles.size]).toEqual([{ recipient: 'Dr Second, Spine Institute' }, 0]);
    expect(afterRestoring(as(first, 'first'), facts(renamedCase)).roles.size).toBe(0);
  });

  test('restores no role that somebody else holds', () => {
    const { lines, roles } = afterRestoring(chosen, facts({ ...renamedCase, recipient: 'Dr Other' }, as(other, 'second')));
    expect([lines, Object.fromEntries(roles)]).toEqual([{}, { [second.id]: 'candidate' }]);
    expect(
      Object.fromEntries(afterRestoring(as(first, 'first'), facts({ ...renamedCase, firstPhysician: 'Dr Gone' })).roles),
    ).toEqual({
      [first.id]: 'none',
    });
  });
});
