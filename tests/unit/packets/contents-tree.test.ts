import { describe, expect, test } from 'vitest';
import type { PacketStyle } from '../../../shared/domain/packet-style.ts';
import { styleFactsOf } from '../../../shared/packets/apply-style.ts';
import { packetTree } from '../../../shared/packets/contents-tree.ts';
import { type Change, inputOfStyle, titlesOfStyle } from './case-with-opinions.ts';
import { aChoice, id } from './invented-case.ts';

describe('the contents tree of a packet', () => {
  const tree = (style: PacketStyle, change: Change = {}) => {
    const of = inputOfStyle(style, change);
    return packetTree(of.records, of.notes, of.choice, styleFactsOf(of));
  };
  const out = (style: PacketStyle, change: Change = {}) =>
    tree(style, change).flatMap(({ all }) => all.flatMap((entry) => (entry.excludedBy ? [[entry.title, entry.excludedBy]] : [])));

  test('shows what the style leaves out, and why', () => {
    const choice = aChoice({ style: 'without-opinions', notesLeft: [id('Diary')] });
    expect(out('without-opinions', { choice })).toEqual([
      ['Visit', 'opinion'],
      ['Talk', 'opinion'],
      ['Diary', 'hand'],
      ['Report', 'opinion'],
    ]);
    const following = { follows: null, followedId: null, received: [id('MRI')], blind: false, showsAllOpinions: false };
    expect(out('supplement', { following })).toEqual([['MRI', 'received']]);
  });

  test('has the sections of the plan, and the sealed section even when empty', () => {
    for (const style of ['full', 'blind-first', 'primary-care'] as const) {
      expect(
        tree(style).map(({ title, sealed, entries }) => [
          sealed ? `${title} (sealed)` : title,
          entries.map((entry) => entry.title),
        ]),
      ).toEqual(titlesOfStyle(style));
    }
    const bare = tree('blind-first', { opinions: [], providers: [] });
    expect(bare.at(-1)).toMatchObject({ sealed: true, entries: [] });
  });
});
