import { describe, expect, test } from 'vitest';
import { questionsPrintout } from '../../../shared/printouts/questions-printout.ts';
import { aCase, aJourney, aProvider, aQuestion } from '../invented-journey.ts';

describe('the sheet of questions', () => {
  const appointmentCase = aCase({ appointment: '2026-03-12T10:30', appointmentPlace: 'Room 210', recipient: 'Dr Second' });
  const questions = [
    aQuestion('Second?', { position: 2 }),
    aQuestion('First?', { position: 1.5, answer: 'Yes.\n' }),
    aQuestion('Of someone else?', { asked: 'first' }),
  ];

  test('lists those to one person in order, with lines for open answers', () => {
    const { blocks } = questionsPrintout(aJourney({ case: appointmentCase, questions }), 'second');
    expect(blocks.filter(({ kind }) => kind === 'question')).toEqual([
      { kind: 'question', text: 'First?', answer: 'Yes.', lines: 0 },
      { kind: 'question', text: 'Second?', answer: '', lines: 4 },
    ]);
  });

  test('has a line less each from six open questions on, to save pages', () => {
    const linesOf = (open: number) => {
      const asked = Array.from({ length: open }, (_, index) => aQuestion(`Question ${index}?`, { position: index }));
      const { blocks } = questionsPrintout(aJourney({ questions: [...asked, ...questions.slice(1)] }), 'second');
      return new Set(blocks.map((block) => (block.kind === 'question' && block.answer === '' ? block.lines : null)));
    };
    expect(linesOf(5)).toContain(4);
    expect(linesOf(6)).toContain(3);
  });

  test('names addressee and appointment, with a neutral file name', () => {
    const printout = questionsPrintout(
      aJourney({ case: appointmentCase, questions, providers: [aProvider('Dr Primary', { role: 'primary-care' })] }),
      'second',
    );
    expect(printout.blocks[0]).toEqual({
      kind: 'fields',
      rows: [
        { label: 'For', value: 'Dr Second' },
        { label: 'Appointment', value: 'Thursday 12 March 2026, 10:30 · Room 210' },
      ],
    });
    expect(printout).toMatchObject({ title: 'Questions for the second physician', fileName: 'questions-2026-03-02.pdf' });
  });

  test('names the primary care physician by role, without the appointment of another', () => {
    const providers = [aProvider('Dr Primary', { role: 'primary-care' })];
    const { blocks } = questionsPrintout(aJourney({ case: appointmentCase, providers }), 'primary-care');
    expect(blocks).toEqual([
      { kind: 'fields', rows: [{ label: 'For', value: 'Dr Primary' }] },
      { kind: 'paragraph', text: 'No questions are written down yet.' },
    ]);
  });
});
