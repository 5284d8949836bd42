import { describe, expect, it } from 'vitest';
import type { PacketStyle } from '../../../shared/domain/packet-style.ts';
import { withStyle } from '../../../shared/packet/choosing.ts';
import { aChoice, aProvider, id } from './case.ts';
import { type Change, family, first, plan, second } from './styled-case.ts';

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
    const { recipient, appointment } = plan(style, change);
    return [recipient, appointment];
  };

  it('is who the style is for, with their own appointment', () => {
    const providers = [first, second, family, third];
    expect(to('full', { providers, resolution })).toEqual(['Dr Second', '2026-03-20T10:30']);
    expect(to('blind-first')).toEqual(['Dr Second', '2026-03-20T10:30']);
    expect(to('blind-first', { providers, resolution })).toEqual(['Dr Third', '2026-04-02T09:00']);
    expect(to('without-opinions', { providers })).toEqual(['Dr Third', null]);
    expect(to('primary-care', { resolution })).toEqual(['Dr Gentle, Lakeside Practice', null]);
    expect(to('primary-care', { resolution: { ...resolution, way: 'primary-care' } })[1]).toBe('2026-04-02T09:00');
    expect(to('primary-care', { providers: [first] })).toEqual(['', null]);
    expect(to('primary-care', { providers: [{ ...family, removed: '2026-02-01T00:00:00.000Z' }] })).toEqual(['', null]);
  });

  it('of a supplement is who had the packet before it', () => {
    const sent = (recipient: string) => ({
      follows: { date: '2026-02-20', recipient, on: '2026-02-21' },
      followed: id('p'),
      had: [],
      blind: false,
    });
    expect(to('supplement', { following: sent('Dr. Second, Spine Institute') })).toEqual([
      'Dr. Second, Spine Institute',
      '2026-03-20T10:30',
    ]);
    expect(to('supplement', { following: sent('Dr Gentle') })).toEqual(['Dr Gentle', null]);
  });

  it('may be another by hand, until the style is another one', () => {
    const choice = aChoice({ style: 'primary-care', recipient: 'Dr Other', since: id('p') });
    expect(to('primary-care', { choice })[0]).toBe('Dr Other');
    expect(withStyle(choice, 'primary-care')).toBe(choice);
    expect(withStyle(choice, 'full')).toMatchObject({ style: 'full', recipient: '', since: null });
  });
});
