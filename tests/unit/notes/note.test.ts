import { describe, expect, test } from 'vitest';
import { hasText } from '../../../shared/domain/note.ts';
import { planPacket } from '../../../shared/packets/packet-plan.ts';
import { notePrintout } from '../../../shared/printouts/note-printout.ts';
import { aJourney, aNote, aProvider, aQuestion, id } from '../invented-journey.ts';
import { anInput, aRecord } from '../packets/invented-case.ts';

const empty = { title: '', text: ' ', present: '', recommended: '', why: '', nextSteps: '' };

describe('a note', () => {
  test('has text once the conversation is described, not by its attendees alone', () => {
    expect(hasText(aNote('a', { ...empty, present: 'My daughter' }))).toBe(false);
    for (const key of ['title', 'text', 'recommended', 'why', 'nextSteps'] as const)
      expect(hasText(aNote('a', { ...empty, [key]: 'Wait.' })), key).toBe(true);
  });

  test('enters the packet with labeled parts, and without a label when it has one part', () => {
    const parts = (change: object) =>
      planPacket(anInput({ notes: [aNote('Talk', { ...empty, ...change })] })).sections[0]?.entries[0];
    expect(parts({ text: 'It can wait.' })).toMatchObject({ parts: [{ label: '', text: 'It can wait.' }] });
    expect(parts({ recommended: 'Therapy' })).toMatchObject({
      title: 'Therapy',
      parts: [{ label: 'Recommended', text: 'Therapy' }],
    });
    expect(parts({ text: 'A', why: 'B', nextSteps: 'C', present: 'Ann' })).toMatchObject({
      present: 'Ann',
      parts: [
        { label: 'What was said', text: 'A' },
        { label: 'Why', text: 'B' },
        { label: 'Next steps', text: 'C' },
      ],
    });
  });

  test('is printed with its attendees, the answered questions and the records', () => {
    const record = aRecord('MRI report');
    const provider = aProvider('Dr First');
    const note = aNote('Talk', {
      providerId: provider.id,
      present: 'My daughter',
      recommended: 'Therapy\nand rest\n\nLater more',
      recordIds: [record.id],
    });
    const journey = aJourney({
      notes: [note],
      providers: [provider],
      records: [record],
      questions: [
        aQuestion('How long can I wait?', { answer: 'Three months.', noteId: note.id }),
        aQuestion('Answered elsewhere?', { answer: 'Yes.' }),
      ],
    });
    expect(notePrintout(journey, note.id)?.blocks).toEqual([
      {
        kind: 'fields',
        rows: [
          { label: 'Date', value: '20 Jan 2026' },
          { label: 'With', value: 'Dr First' },
          { label: 'Present', value: 'My daughter' },
        ],
      },
      { kind: 'heading', text: 'What was said' },
      { kind: 'paragraph', text: 'What was said.' },
      { kind: 'heading', text: 'Recommended' },
      { kind: 'paragraph', text: 'Therapy\nand rest' },
      { kind: 'paragraph', text: 'Later more' },
      { kind: 'heading', text: 'Questions answered' },
      { kind: 'question', text: 'How long can I wait?', answer: 'Three months.', lines: 0 },
      { kind: 'heading', text: 'Records spoken of' },
      { kind: 'list', items: ['MRI report, 14 Jan 2026'] },
    ]);
    expect(notePrintout(journey, id('another'))).toBeUndefined();
  });
});
