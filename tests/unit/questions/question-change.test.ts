import { describe, expect, test } from 'vitest';
import { completeQuestionChange, isFirstAnswer } from '../../../shared/questions/question-change.ts';
import { aQuestion } from '../invented-journey.ts';

const question = aQuestion('Why?', { asked: 'second', position: 1 });
const questions = [question, aQuestion('When?', { asked: 'first', position: 4 })];
const complete = (change: Parameters<typeof completeQuestionChange>[1], before = question) =>
  completeQuestionChange(before, change, { questions, today: '2026-03-02' });

describe('a change of a question', () => {
  test('puts a question to somebody else at the end of theirs', () => {
    expect(complete({ asked: 'first' })).toEqual({ asked: 'first', position: 5 });
    expect(complete({ asked: 'second' })).toEqual({ asked: 'second' });
  });

  test('gives a first answer the day of today, where none is given', () => {
    expect(complete({ answer: 'So.' })).toEqual({ answer: 'So.', answered: '2026-03-02' });
    expect(complete({ answer: 'So.', answered: '2026-02-01' })).toEqual({ answer: 'So.', answered: '2026-02-01' });
    expect(complete({ answer: 'Thus.' }, { ...question, answered: '2026-02-01' })).toEqual({ answer: 'Thus.' });
  });

  test('takes the day and the note of an answer that is emptied', () => {
    expect(complete({ answer: ' ' })).toEqual({ answer: ' ', answered: null, noteId: null });
  });

  test('knows the first answer', () => {
    expect(isFirstAnswer(question, { answer: 'So.' })).toBe(true);
    expect(isFirstAnswer({ answer: 'So.' }, { answer: 'Thus.' })).toBe(false);
    expect(isFirstAnswer(question, { text: 'Why so?' })).toBe(false);
  });
});
