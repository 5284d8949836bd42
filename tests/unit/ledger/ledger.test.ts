import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../shared/ledger/difference.ts';
import { type LedgerFacts, ledgerOf } from '../../../shared/ledger/ledger.ts';
import { aNote, aProvider, id } from '../invented-journey.ts';
import { aRecord } from '../packets/invented-case.ts';
import { issuedTo } from './invented-packets.ts';

const ledger = (facts: Partial<LedgerFacts>) => ledgerOf({ handedOver: [], records: [], notes: [], providers: [], ...facts });
const names = (entries: readonly { title: string }[]) => entries.map(({ title }) => title);

describe('who has what', () => {
  test('is empty of recipients as long as nothing was handed over, and names what is in the case', () => {
    const made = ledger({ records: [aRecord('MRI report')], notes: [aNote('Talk')] });
    expect(made.recipients).toEqual([]);
    expect(made.entries).toMatchObject([
      { title: 'MRI report', had: [], present: true },
      { kind: 'note', title: 'Talk', had: [] },
    ]);
  });

  test('says of each record who had it, by which packet and from which page', () => {
    const made = ledger({ handedOver: [issuedTo('Dr Second', '2026-03-01', ['A', 'B'])], records: [aRecord('A'), aRecord('B')] });
    expect(made.entries[1]?.had).toEqual([
      { recipient: 'Dr Second', packetId: id('Dr Second 2026-03-01'), on: '2026-03-01', firstPage: 7, pages: 2, sealed: false },
    ]);
  });

  test('names a record that left the case, as the packet named it', () => {
    const made = ledger({ handedOver: [issuedTo('Dr Second', '2026-03-01', ['Gone'])] });
    expect(made.entries).toMatchObject([{ title: 'Gone', present: false, had: [{ firstPage: 5 }] }]);
  });

  test('names a record as it is called now; it stays the one that was sent', () => {
    const corrected = { ...aRecord('Old'), title: 'MRI of 14 January' };
    const made = ledger({ handedOver: [issuedTo('Dr Second', '2026-03-01', ['Old'])], records: [corrected] });
    expect(made.entries).toMatchObject([{ title: 'MRI of 14 January', present: true, had: [{}] }]);
  });

  test('knows of a packet of an earlier version that it went, and not what it held', () => {
    const made = ledger({ handedOver: [issuedTo('Dr Second', '2026-03-01', ['A'], { listed: false })], records: [aRecord('A')] });
    expect(made.recipients).toMatchObject([{ name: 'Dr Second', packets: [{ on: '2026-03-01', listed: false }] }]);
    expect(made.entries).toMatchObject([{ had: [] }]);
    expect(differenceOf(made, 'Dr Second', 'nobody').sure).toBe(false);
  });

  test('a draft is nobody’s', () => {
    expect(ledger({ handedOver: [issuedTo('Dr Second', '2026-03-01', ['A'], { issue: null })] }).recipients).toEqual([]);
  });
});

describe('recipients', () => {
  const second = aProvider('Dr Second');
  const recipients = (handedOver: LedgerFacts['handedOver'], providers = [second]) =>
    ledger({ handedOver, providers }).recipients.map(({ name, packets }) => `${name}: ${packets.map(({ on }) => on).join(', ')}`);

  test('are one by the list of physicians, however the name was written', () => {
    const issued = [
      issuedTo('Dr. B. Second, Spine Institute', '2026-03-09'),
      issuedTo('The office of the second', '2026-03-01', [], { providerId: second.id }),
    ];
    expect(recipients(issued)).toEqual(['Dr Second: 2026-03-09, 2026-03-01']);
  });

  test('are one by the name where nobody of that name is in the list', () => {
    const issued = [issuedTo('dr. fourth', '2026-03-09'), issuedTo('Dr Ann Fourth', '2026-03-01')];
    expect(recipients(issued)).toEqual(['Dr Ann Fourth: 2026-03-09, 2026-03-01']);
  });

  test('two hospitals are two, also where their names end alike', () => {
    const issued = [issuedTo('South Hospital', '2026-03-09'), issuedTo('Saint Ann Hospital', '2026-03-01')];
    expect(recipients(issued)).toHaveLength(2);
  });

  test('two physicians of one name in the list stay two', () => {
    const [one, other] = [aProvider('Dr Second'), { ...aProvider('Dr Second'), id: id('other') }];
    const issued = [
      issuedTo('Dr Second', '2026-03-09', [], { providerId: one.id }),
      issuedTo('Dr Second', '2026-03-01', [], { providerId: other.id }),
    ];
    expect(recipients(issued, [one, other])).toHaveLength(2);
  });

  test('whoever left the list keeps their name', () => {
    expect(recipients([issuedTo('Dr Second', '2026-03-01', [], { providerId: id('gone') })], [])).toEqual([
      'Dr Second: 2026-03-01',
    ]);
  });

  test('stand in the order in which they were handed something, not by rank', () => {
    const issued = [issuedTo('Dr Aaron', '2026-03-09'), issuedTo('Dr Second', '2026-03-01')];
    expect(recipients(issued)).toEqual(['Dr Second: 2026-03-01', 'Dr Aaron: 2026-03-09']);
  });
});

describe('the difference between two recipients', () => {
  const made = ledger({
    handedOver: [issuedTo('Dr Third', '2026-03-09', ['B', 'C']), issuedTo('Dr Second', '2026-03-01', ['A', 'B'])],
    records: [aRecord('A'), aRecord('B'), aRecord('New')],
  });

  test('is what only one had, what only the other had, what both had, and what neither had', () => {
    const difference = differenceOf(made, 'Dr Second', 'Dr Third');
    expect(names(difference.onlyA)).toEqual(['A']);
    expect(names(difference.onlyB)).toEqual(['C']);
    expect(names(difference.both)).toEqual(['B']);
    expect(names(difference.neither)).toEqual(['New']);
    expect(difference.sure).toBe(true);
  });

  test('counts all packets of one together: a supplement adds', () => {
    const more = ledger({
      handedOver: [issuedTo('Dr Second', '2026-03-20', ['B']), issuedTo('Dr Second', '2026-03-01', ['A'])],
    });
    expect(names(differenceOf(more, 'Dr Second', 'nobody').onlyA)).toEqual(['A', 'B']);
  });
});
