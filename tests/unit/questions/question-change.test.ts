import { describe, expect, test } from 'vitest';
import { completeQuestionChange, isFirstAnswer } from '../../../shared/questions/question-change.ts';
import { aQuestion } from '../invented-journey.ts';

const question = aQuestion('Why?', { asked: 'second', position: 1 });
const questions = [question, aQuestion('When?', { asked: 'first', position: 4 })];
const complete = (change: Parameters<typeof completeQuestionChange>[1], before = question) =>
  completeQuestionChange(before, change, { questions, today: '2026-03-02' });

describe('a question update', () => {
  test('moves a question to the end for its new addressee', () => {
    expect(complete({ asked: 'first' })).toEqual({ asked: 'first', position: 5 });
    expect(complete({ asked: 'second' })).toEqual({ asked: 'second' });
  });

  test('dates a first answer today, unless a day is given', () => {
    expect(complete({ answer: 'So.' })).toEqual({ answer: 'So.', answered: '2026-03-02' });
    expect(complete({ answer: 'So.', answered: '2026-02-01' })).toEqual({ answer: 'So.', answered: '2026-02-01' });
    expect(complete({ answer: 'Thus.' }, { ...question, answered: '2026-02-01' })).toEqual({ answer: 'Thus.' });
  });

  test('removes day and note with an emptied answer', () => {
    expect(complete({ answer: ' ' })).toEqual({ answer: ' ', answered: null, noteId: null });
  });

  test('recognizes the first answer', () => {
    expect(isFirstAnswer(question, { answer: 'So.' })).toBe(true);
    expect(isFirstAnswer({ answer: 'So.' }, { answer: 'Thus.' })).toBe(false);
    expect(isFirstAnswer(question, { text: 'Why so?' })).toBe(false);
  });
});
