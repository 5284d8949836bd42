import { expect, test } from 'vitest';
import type { RequestStep } from '../../../shared/domain/request.ts';
import { lettersAfterSteps, stepsAfterLetter } from '../../../shared/requests/derived-updates.ts';
import { outstandingItems, possiblyReceived, proposedState, receivedFor } from '../../../shared/requests/received.ts';
import { aRequest, id } from '../invented-journey.ts';
import { anItem, aRecord } from '../packets/invented-case.ts';

/** A local moment, in any time zone. */
const localInstant = (local: string): string => new Date(local).toISOString();
const step = (what: RequestStep['what'], on: string, words = ''): RequestStep => ({ what, on, words });
const [disc, report] = [aRecord('disc'), aRecord('report')];
const item = (key: string, ...came: string[]) => ({ key: `general.${key}`, ask: key, came });
const requestWith = (came: string[][], ...steps: RequestStep[]) =>
  aRequest('request', {
    items: came.map((ids, localInstant) => item(`item-${localInstant}`, ...ids)),
    steps: [step('sent', '2026-03-02'), ...steps],
  });

test('a partial or full delivery proposes that state, and the person confirms it', () => {
  expect(proposedState(requestWith([[], []]), [disc])).toBeNull();
  expect(proposedState(requestWith([[disc.id], []]), [disc])).toBe('partly-received');
  expect(proposedState(requestWith([[disc.id], []], step('partly-received', '2026-03-05')), [disc])).toBeNull();
  expect(proposedState(requestWith([[disc.id], [report.id]], step('partly-received', '2026-03-05')), [disc, report])).toBe(
    'received',
  );
  expect(proposedState(requestWith([[disc.id], [report.id]], step('received', '2026-03-05')), [disc, report])).toBeNull();
});

test('a removed record counts as not received', () => {
  const request = requestWith([[disc.id, report.id], [report.id]]);
  expect(outstandingItems(request, [disc, report])).toEqual([]);
  expect(outstandingItems(request, [disc]).map(({ ask }) => ask)).toEqual(['item-1']);
  expect(receivedFor(item('x', disc.id, report.id), [report])).toEqual([report.id]);
});

test('candidates for a delivery are new, reviewed records of the kind that are not received yet', () => {
  const checklist = [anItem('Images', { key: 'general.images', kind: 'imaging-study', records: [id('proof')] })];
  const images = item('images');
  const request = { ...requestWith([]), items: [images, item('other', id('taken'))] };
  const study = { kind: 'imaging-study', added: localInstant('2026-03-04T09:00') } as const;
  const records = [
    aRecord('fits', study),
    aRecord('proof', { ...study, kind: 'other', added: localInstant('2026-03-02T00:01') }),
    aRecord('early', { ...study, added: localInstant('2026-03-01T23:59') }),
    aRecord('unread', { ...study, reviewed: false }),
    aRecord('taken', study),
    aRecord('else', { ...study, kind: 'laboratory' }),
  ];
  expect(possiblyReceived(images, request, records, checklist)).toEqual([id('fits'), id('proof')]);
  expect(possiblyReceived(images, { ...request, steps: [] }, records, checklist)).toEqual([]);
});

test('sending a letter marks its request, and undoing the sending removes the mark', () => {
  const sent = stepsAfterLetter([], 'request', null, '2026-03-02');
  expect(sent).toEqual([step('sent', '2026-03-02')]);
  expect(stepsAfterLetter([step('sent', '2026-03-02', 'By fax')], 'request', '2026-03-02', '2026-03-04')).toEqual([
    step('sent', '2026-03-04', 'By fax'),
  ]);
  expect(stepsAfterLetter(sent, 'request', '2026-03-02', null)).toEqual([]);
  expect(stepsAfterLetter(sent, 'request', null, '2026-03-02')).toEqual(sent);
  expect(stepsAfterLetter(sent, 'follow-up', null, '2026-04-05')).toEqual([...sent, step('reminded', '2026-04-05')]);
  expect(stepsAfterLetter(sent, 'own', null, '2026-04-05')).toEqual(sent);
});

test('marking a request sends its waiting letter, and removing the mark undoes that', () => {
  const letters = [
    { id: id('reminder'), kind: 'follow-up', sent: null },
    { id: id('letter'), kind: 'request', sent: null },
  ] as const;
  const sent = [step('sent', '2026-03-02')];
  expect([...lettersAfterSteps(letters, [], sent)]).toEqual([[id('letter'), '2026-03-02']]);
  const gone = [letters[0], { ...letters[1], sent: '2026-03-02' }];
  expect([...lettersAfterSteps(gone, sent, [])]).toEqual([[id('letter'), null]]);
  expect([...lettersAfterSteps(gone, sent, [step('sent', '2026-03-04')])]).toEqual([[id('letter'), '2026-03-04']]);
  expect([...lettersAfterSteps(gone, sent, [...sent, step('acknowledged', '2026-03-09')])]).toEqual([]);
  expect([...lettersAfterSteps(gone, sent, [...sent, step('reminded', '2026-04-05')])]).toEqual([[id('reminder'), '2026-04-05']]);
});
