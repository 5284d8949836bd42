import { noteParts, noteTitle } from '../domain/note.ts';
import type { Printout, PrintoutBlock } from '../domain/printout.ts';
import { patientAddress } from '../format/address.ts';
import { formatDate } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';

/** The printout of a consultation note, with the questions answered at the visit; undefined: no such note. */
export function notePrintout(journey: Journey, noteId: string): Printout | undefined {
  const { case: patientCase, today } = journey;
  const note = journey.notes.find(({ id }) => id === noteId);
  if (!note) return undefined;
  const head = [
    { label: 'Date', value: note.date ? formatDate(note.date) : '' },
    { label: 'With', value: journey.providers.find(({ id }) => id === note.providerId)?.name ?? '' },
    { label: 'Present', value: note.present },
  ].filter(({ value }) => value !== '');
  const answered = journey.questions.filter(({ noteId: talk, answer }) => talk === noteId && answer.trim() !== '');
  const records = journey.records.filter(({ id }) => note.recordIds.includes(id));
  return {
    title: 'Consultation note',
    form: 'sheet',
    from: patientAddress(patientCase),
    to: '',
    date: today,
    subject: noteTitle(note),
    blocks: [
      ...(head.length > 0 ? [{ kind: 'fields', rows: head } as const] : []),
      ...noteParts(note).flatMap(({ label, text }): PrintoutBlock[] => [
        { kind: 'heading', text: label },
        ...text.split(/\n\s*\n/).map((lines): PrintoutBlock => ({ kind: 'paragraph', text: lines })),
      ]),
      ...(answered.length > 0 ? [{ kind: 'heading', text: 'Questions answered' } as const] : []),
      ...answered.map(({ text, answer }): PrintoutBlock => ({ kind: 'question', text, answer, lines: 0 })),
      ...(records.length > 0
        ? [
            { kind: 'heading', text: 'Records spoken of' } as const,
            {
              kind: 'list',
              items: records.map(({ title, serviceDate }) =>
                [title || 'Untitled record', serviceDate ? formatDate(serviceDate) : ''].filter((part) => part !== '').join(', '),
              ),
            } as const,
          ]
        : []),
    ],
    footnote: '',
    mark: '',
    fileName: `note-${note.date ?? today}.pdf`,
  };
}
