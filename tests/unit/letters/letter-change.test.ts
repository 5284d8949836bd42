import { describe, expect, test } from 'vitest';
import {
  completeLetterChange,
  isAwaitedAnswer,
  letterChangeRefusal,
  letterEvents,
  type StoredLetter,
} from '../../../shared/letters/letter-change.ts';
import { CASE_ID, id } from '../invented-journey.ts';

const text = (body: string) => ({ from: '', to: '', subject: '', body, sign: false });
const BY_THE_CASE = text('by the case');

function aLetter(change: Partial<StoredLetter> = {}): StoredLetter {
  const empty = { providerId: null, requestId: null, opinionId: null, sent: null, method: null, answered: null, answer: '' };
  const kept = { id: id('letter'), caseId: CASE_ID, created: '2026-03-01T09:00:00.000Z', removed: null };
  return { ...kept, ...empty, kind: 'own', date: '2026-03-01', text: null, ...change };
}

const complete = (before: StoredLetter, change: Parameters<typeof completeLetterChange>[1]) =>
  completeLetterChange(before, change, () => BY_THE_CASE);

describe('a letter update', () => {
  test('cannot change the text or date of a sent letter', () => {
    const sent = aLetter({ sent: '2026-03-02' });
    expect(letterChangeRefusal(sent, { text: text('new') })).not.toBeNull();
    expect(letterChangeRefusal(sent, { date: '2026-03-05' })).not.toBeNull();
    expect(letterChangeRefusal(sent, { date: sent.date, answered: '2026-03-09' })).toBeNull();
    expect(letterChangeRefusal(sent, { text: text('new'), sent: null })).toBeNull();
    expect(letterChangeRefusal(aLetter(), { text: text('new') })).toBeNull();
  });

  test('keeps the text of a letter from its sending on', () => {
    expect(complete(aLetter(), { sent: '2026-03-02' })).toEqual({ sent: '2026-03-02', text: BY_THE_CASE });
    expect(complete(aLetter({ text: text('own') }), { sent: '2026-03-02' })).toEqual({ sent: '2026-03-02' });
  });

  test('lets an unedited letter follow the case again when the sending is undone', () => {
    const sent = (body: string) => aLetter({ sent: '2026-03-02', text: text(body) });
    expect(complete(sent('by the case'), { sent: null })).toEqual({ sent: null, text: null });
    expect(complete(sent('as it went out'), { sent: null })).toEqual({ sent: null, text: text('as it went out') });
  });

  test('makes an activity at the first sending and the first answer', () => {
    expect(letterEvents(aLetter(), { sent: '2026-03-02', answered: '2026-03-09' })).toEqual(['letter-sent', 'letter-answered']);
    expect(letterEvents(aLetter({ sent: '2026-03-01' }), { sent: '2026-03-02' })).toEqual([]);
  });
});

describe('an awaited answer', () => {
  test('belongs to a letter that was sent and not answered', () => {
    expect(isAwaitedAnswer(aLetter({ sent: '2026-03-02' }), '2026-03-09')).toBe(true);
    expect(isAwaitedAnswer(aLetter({ sent: '2026-03-02' }), null)).toBe(false);
    expect(isAwaitedAnswer(aLetter({ sent: '2026-03-02', answered: '2026-03-08' }), '2026-03-09')).toBe(false);
    expect(isAwaitedAnswer(aLetter(), '2026-03-09')).toBe(false);
    expect(isAwaitedAnswer(null, '2026-03-09')).toBe(false);
  });
});
