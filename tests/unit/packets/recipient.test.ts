import { describe, expect, test } from 'vitest';
import type { PacketStyle } from '../../../shared/domain/packet-style.ts';
import { withStyle } from '../../../shared/packets/packet-choice.ts';
import { aQuestion } from '../invented-journey.ts';
import { type Change, first, planOfStyle, primaryCare, second } from './case-with-opinions.ts';
import { aCase, aChoice, aProvider, id } from './invented-case.ts';

describe('the recipient of a packet', () => {
  const resolution = {
    way: 'third' as const,
    providerId: null,
    appointment: '2026-04-02T09:00',
    appointmentPlace: 'Clinic 3',
    words: '',
    caseId: id('case'),
  };
  const third = aProvider('Dr Third', { role: 'third' });
  const to = (style: PacketStyle, change: Change = {}) => {
    const { recipient, appointment } = planOfStyle(style, change);
    return [recipient, appointment];
  };

  test('follows the style, with the recipient’s own appointment', () => {
    const providers = [first, second, primaryCare, third];
    expect(to('full', { providers, resolution })).toEqual(['Dr Second', '2026-03-20T10:30']);
    expect(to('blind-first')).toEqual(['Dr Second', '2026-03-20T10:30']);
    expect(to('blind-first', { providers, resolution })).toEqual(['Dr Third', '2026-04-02T09:00']);
    expect(to('without-opinions', { providers })).toEqual(['Dr Third', null]);
    expect(to('primary-care', { resolution })).toEqual(['Dr Gentle, Lakeside Practice', null]);
    expect(to('primary-care', { resolution: { ...resolution, way: 'primary-care' } })[1]).toBe('2026-04-02T09:00');
    expect(to('primary-care', { providers: [first] })).toEqual(['', null]);
    expect(to('primary-care', { providers: [{ ...primaryCare, removed: '2026-02-01T00:00:00.000Z' }] })).toEqual(['', null]);
  });

  test('of a supplement is the recipient of the earlier packet', () => {
    const sent = (recipient: string) => ({
      follows: { date: '2026-02-20', recipient, on: '2026-02-21' },
      followedId: id('p'),
      received: [],
      blind: false,
      showsAllOpinions: false,
    });
    expect(to('supplement', { following: sent('Dr. Second, Spine Institute') })).toEqual([
      'Dr. Second, Spine Institute',
      '2026-03-20T10:30',
    ]);
    expect(to('supplement', { following: sent('Dr Gentle') })).toEqual(['Dr Gentle', null]);
  });

  test('never gets a past appointment or that of another physician, even when chosen by hand', () => {
    const providers = [first, second, primaryCare, third];
    const resolved = { ...resolution, way: 'primary-care' as const };
    const byHand = (style: PacketStyle, recipient: string, change: Change = {}) =>
      to(style, { providers, resolution: resolved, choice: aChoice({ style, recipient }), ...change })[1];
    expect(byHand('full', 'Dr Gentle')).toBe('2026-04-02T09:00');
    expect(byHand('full', 'Dr First')).toBeNull();
    expect(byHand('primary-care', 'Dr Second, Spine Institute')).toBe('2026-03-20T10:30');
    expect(byHand('blind-first', 'Dr Unknown')).toBeNull();
    expect(byHand('full', 'Dr Second', { date: '2026-03-20' })).toBe('2026-03-20T10:30');
    expect(byHand('full', 'Dr Second', { date: '2026-03-21' })).toBeNull();
    // Nobody is named for the second opinion yet, so its appointment fits anyone without another role.
    const unnamed = { case: aCase({ recipient: '', appointment: '2026-03-20T10:30' }), providers: [first, primaryCare] };
    expect(byHand('full', 'Dr Unknown', unnamed)).toBe('2026-03-20T10:30');
    expect(byHand('full', 'Dr Gentle', { ...unnamed, resolution })).toBeNull();
  });

  test('gets their own questions in every style', () => {
    const asked = ['second', 'first', 'primary-care'] as const;
    const questions = asked.map((who) => aQuestion(`For the ${who}?`, { asked: who }));
    const recipientWith = (style: PacketStyle, recipient: string, change: Change = {}) =>
      planOfStyle(style, { questions, choice: aChoice({ style, recipient }), ...change }).questions;
    expect(recipientWith('full', 'Dr First')).toEqual(['For the first?']);
    expect(recipientWith('full', 'Dr Gentle')).toEqual(['For the primary-care?']);
    expect(recipientWith('primary-care', 'Dr Unknown')).toEqual(['For the primary-care?']);
    expect(recipientWith('blind-first', 'Dr Unknown')).toEqual(['For the second?']);
    const both = { case: aCase({ recipient: 'Dr Gentle' }), providers: [first, primaryCare] };
    expect(recipientWith('full', 'Dr Gentle', both)).toEqual(['For the second?']);
    expect(recipientWith('primary-care', 'Dr Gentle', both)).toEqual(['For the primary-care?']);
  });

  test('sees a past safe-waiting date only when their own opinion is requested', () => {
    const recipientOn = (style: PacketStyle, date: string) =>
      planOfStyle(style, { case: aCase({ safeUntil: '2026-03-10' }), date }).safeUntil;
    expect(recipientOn('primary-care', '2026-03-10')).toBe('2026-03-10');
    expect(recipientOn('primary-care', '2026-03-11')).toBeNull();
    expect(recipientOn('supplement', '2026-03-11')).toBeNull();
    expect(recipientOn('full', '2026-03-11')).toBe('2026-03-10');
    const toFirst = { case: aCase({ safeUntil: '2026-03-10' }), date: '2026-03-11', choice: aChoice({ recipient: 'Dr First' }) };
    expect(planOfStyle('full', toFirst).safeUntil).toBeNull();
  });

  test('can be chosen by hand until the style changes', () => {
    const choice = aChoice({ style: 'primary-care', recipient: 'Dr Other', since: id('p') });
    expect(to('primary-care', { choice })[0]).toBe('Dr Other');
    expect(withStyle(choice, 'primary-care')).toBe(choice);
    expect(withStyle(choice, 'full')).toMatchObject({ style: 'full', recipient: '', since: null });
  });
});
