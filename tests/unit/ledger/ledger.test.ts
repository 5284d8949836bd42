import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../shared/ledger/difference.ts';
import { type LedgerFacts, ledgerOf } from '../../../shared/ledger/ledger.ts';
import { aNote, aProvider, id } from '../invented-journey.ts';
import { aRecord } from '../packets/invented-case.ts';
import { handedOverTo } from './invented-packets.ts';

const ledger = (facts: Partial<LedgerFacts>) => ledgerOf({ handedOver: [], records: [], notes: [], providers: [], ...facts });
const names = (entries: readonly { title: string }[]) => entries.map(({ title }) => title);

describe('the ledger', () => {
  test('has no recipients before a hand-over, and lists the records of the case', () => {
    const ledgerOfCase = ledger({ records: [aRecord('MRI report')], notes: [aNote('Talk')] });
    expect(ledgerOfCase.recipients).toEqual([]);
    expect(ledgerOfCase.entries).toMatchObject([
      { title: 'MRI report', had: [], present: true },
      { kind: 'note', title: 'Talk', had: [] },
    ]);
  });

  test('names the recipient, packet and page of each record', () => {
    const ledgerOfCase = ledger({
      handedOver: [handedOverTo('Dr Second', '2026-03-01', ['A', 'B'])],
      records: [aRecord('A'), aRecord('B')],
    });
    expect(ledgerOfCase.entries[1]?.had).toEqual([
      { recipient: 'Dr Second', packetId: id('Dr Second 2026-03-01'), on: '2026-03-01', firstPage: 7, pages: 2, sealed: false },
    ]);
  });

  test('names a removed record as its packet named it', () => {
    const ledgerOfCase = ledger({ handedOver: [handedOverTo('Dr Second', '2026-03-01', ['Gone'])] });
    expect(ledgerOfCase.entries).toMatchObject([{ title: 'Gone', present: false, had: [{ firstPage: 5 }] }]);
  });

  test('shows a renamed record under its current name', () => {
    const corrected = { ...aRecord('Old'), title: 'MRI of 14 January' };
    const ledgerOfCase = ledger({ handedOver: [handedOverTo('Dr Second', '2026-03-01', ['Old'])], records: [corrected] });
    expect(ledgerOfCase.entries).toMatchObject([{ title: 'MRI of 14 January', present: true, had: [{}] }]);
  });

  test('knows that an old packet was sent, but not what it held', () => {
    const ledgerOfCase = ledger({
      handedOver: [handedOverTo('Dr Second', '2026-03-01', ['A'], { listed: false })],
      records: [aRecord('A')],
    });
    expect(ledgerOfCase.recipients).toMatchObject([{ name: 'Dr Second', packets: [{ on: '2026-03-01', listed: false }] }]);
    expect(ledgerOfCase.entries).toMatchObject([{ had: [] }]);
    expect(differenceOf(ledgerOfCase, 'Dr Second', 'nobody').sure).toBe(false);
  });

  test('ignores drafts', () => {
    expect(ledger({ handedOver: [handedOverTo('Dr Second', '2026-03-01', ['A'], { issue: null })] }).recipients).toEqual([]);
  });
});

describe('recipients in the ledger', () => {
  const second = aProvider('Dr Second');
  const recipients = (handedOver: LedgerFacts['handedOver'], providers = [second]) =>
    ledger({ handedOver, providers }).recipients.map(({ name, packets }) => `${name}: ${packets.map(({ on }) => on).join(', ')}`);

  test('are one when the list says so, however the name is written', () => {
    const issued = [
      handedOverTo('Dr. B. Second, Spine Institute', '2026-03-09'),
      handedOverTo('The office of the second', '2026-03-01', [], { providerId: second.id }),
    ];
    expect(recipients(issued)).toEqual(['Dr Second: 2026-03-09, 2026-03-01']);
  });

  test('are one by name when nobody in the list has the name', () => {
    const issued = [handedOverTo('dr. fourth', '2026-03-09'), handedOverTo('Dr Ann Fourth', '2026-03-01')];
    expect(recipients(issued)).toEqual(['Dr Ann Fourth: 2026-03-09, 2026-03-01']);
  });

  test('are two for two hospitals with similar names', () => {
    const issued = [handedOverTo('South Hospital', '2026-03-09'), handedOverTo('Saint Ann Hospital', '2026-03-01')];
    expect(recipients(issued)).toHaveLength(2);
  });

  test('are two for two listed physicians of one name', () => {
    const [one, other] = [aProvider('Dr Second'), { ...aProvider('Dr Second'), id: id('other') }];
    const issued = [
      handedOverTo('Dr Second', '2026-03-09', [], { providerId: one.id }),
      handedOverTo('Dr Second', '2026-03-01', [], { providerId: other.id }),
    ];
    expect(recipients(issued, [one, other])).toHaveLength(2);
  });

  test('keep their name after they leave the list', () => {
    expect(recipients([handedOverTo('Dr Second', '2026-03-01', [], { providerId: id('gone') })], [])).toEqual([
      'Dr Second: 2026-03-01',
    ]);
  });

  test('are sorted by hand-over, not by rank', () => {
    const issued = [handedOverTo('Dr Aaron', '2026-03-09'), handedOverTo('Dr Second', '2026-03-01')];
    expect(recipients(issued)).toEqual(['Dr Second: 2026-03-01', 'Dr Aaron: 2026-03-09']);
  });
});

describe('the difference between two recipients', () => {
  const ledgerOfCase = ledger({
    handedOver: [handedOverTo('Dr Third', '2026-03-09', ['B', 'C']), handedOverTo('Dr Second', '2026-03-01', ['A', 'B'])],
    records: [aRecord('A'), aRecord('B'), aRecord('New')],
  });

  test('lists what only one had, what both had, and what neither had', () => {
    const difference = differenceOf(ledgerOfCase, 'Dr Second', 'Dr Third');
    expect(names(difference.onlyA)).toEqual(['A']);
    expect(names(difference.onlyB)).toEqual(['C']);
    expect(names(difference.both)).toEqual(['B']);
    expect(names(difference.neither)).toEqual(['New']);
    expect(difference.sure).toBe(true);
  });

  test('counts all packets of a recipient together, supplements too', () => {
    const more = ledger({
      handedOver: [handedOverTo('Dr Second', '2026-03-20', ['B']), handedOverTo('Dr Second', '2026-03-01', ['A'])],
    });
    expect(names(differenceOf(more, 'Dr Second', 'nobody').onlyA)).toEqual(['A', 'B']);
  });
});
