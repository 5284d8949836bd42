import { describe, expect, test } from 'vitest';
import { typesetGeneratedPages } from '../../../../electron/packet/front-matter/typeset.ts';
import { textOf, wordsOf } from '../../../read-pdf-text.ts';
import { aPlan, importedEntries, lockedRecord, plannedNote, plannedRecord } from './invented-plan.ts';

async function setEntry(entry: ReturnType<typeof plannedNote> | ReturnType<typeof plannedRecord>, remark = '') {
  const plan = aPlan({ sections: [{ title: 'Section', sealed: false, entries: [entry] }] });
  const taken = importedEntries(plan).map((each) => ({ ...each, remark, pages: remark === '' ? each.pages : 0 }));
  const generated = await typesetGeneratedPages(plan, taken);
  return { own: generated, pdf: generated.bytes, pages: generated.entries.get(entry.id) ?? 0 };
}

describe('a note', () => {
  test('shows its title, date, provider and paragraphs', async () => {
    const { pdf, pages } = await setEntry(plannedNote('Talk with Dr First', 'First paragraph.\n\nSecond paragraph.'));
    expect(pages).toBe(1);
    expect(textOf(pdf, 3, 3)).toContain(
      'Written by the patient Talk with Dr First 20 Jan 2026 · Dr First First paragraph. Second paragraph.',
    );
    const { words } = wordsOf(pdf)[2] ?? { words: [] };
    const topOf = (text: string, nth = 0) => words.filter((word) => word.text === text)[nth]?.top ?? 0;
    expect(topOf('Second') - topOf('First', 2)).toBeGreaterThan(18);
  });

  test('names its attendees, and shows each part under its label', async () => {
    const parts = [
      { label: 'What was said', text: 'It can wait.' },
      { label: 'Recommended', text: 'Therapy first.' },
      { label: 'Next steps', text: 'Call in May.' },
    ];
    const { pdf, pages } = await setEntry(plannedNote('Talk', '', { present: 'Dr First, my daughter', parts }));
    expect(pages).toBe(1);
    expect(textOf(pdf, 3, 3)).toContain(
      '20 Jan 2026 · Dr First Present: Dr First, my daughter What was said It can wait. Recommended Therapy first. Next steps Call in May.',
    );
  });

  test('leaves no label alone at the foot of a page', async () => {
    const fills = Array.from({ length: 60 }, (_, at) => `line ${at}`);
    for (let lines = 36; lines <= 42; lines += 1) {
      const firstPart = { label: 'What was said', text: fills.slice(0, lines).join('\n') };
      const { pdf } = await setEntry(
        plannedNote('Talk', '', { parts: [firstPart, { label: 'Recommended', text: 'Therapy first.' }] }),
      );
      const page = [3, 4].find((at) => textOf(pdf, at, at).includes('Recommended')) ?? 0;
      expect(textOf(pdf, page, page)).toContain('Recommended Therapy first.');
    }
  });

  test('runs over as many pages as needed without losing a word', async () => {
    const text = Array.from({ length: 3000 }, (_, at) => `word${at}`).join(' ');
    const { pdf, pages } = await setEntry(plannedNote('Long', text));
    expect(pages).toBeGreaterThan(3);
    const read = textOf(pdf, 3, 2 + pages);
    expect(read.match(/word\d+/g)?.join(' ')).toBe(text);
    expect(read).toContain('Long, continued');
  });

  test('leaves no single line of a paragraph alone on a page', async () => {
    const paragraph = 'One two three four five six seven eight nine ten eleven twelve. '.repeat(4).trim();
    const { pdf, pages } = await setEntry(plannedNote('Many', Array.from({ length: 90 }, () => paragraph).join('\n\n')));
    for (const { words, height } of wordsOf(pdf).slice(2, 2 + pages)) {
      const rows = [...new Set(words.filter(({ bottom }) => bottom < height - 50).map(({ top }) => Math.round(top)))].sort(
        (a, b) => a - b,
      );
      const [last = 0, before = 0] = rows.toReversed();
      expect(last - before).toBeLessThan(16);
    }
  });

  test('cuts a word wider than the page, and keeps the word whole for text extraction', async () => {
    const { pdf } = await setEntry(plannedNote('Link', `https://example.org/${'a1'.repeat(200)}`));
    const [, page] = [0, wordsOf(pdf)[2]];
    for (const { right } of page?.words ?? []) expect(right).toBeLessThanOrEqual(612 - 53);
    expect(textOf(pdf, 3, 3).replaceAll(' ', '')).toContain('a1'.repeat(200));
  });
});

describe('a record without a usable page', () => {
  test('is replaced by one page that says what it is, why, and what to do', async () => {
    const { pdf, pages } = await setEntry(lockedRecord('Discharge summary'));
    expect(pages).toBe(1);
    const text = textOf(pdf, 3, 3);
    expect(text).toContain('This record could not be included Discharge summary Laboratory · 14 Jan 2026 · Lakeside Laboratory');
    expect(text).toContain('locked with a password that is not known');
    expect(text).toContain('Discharge summary.pdf');
    expect(text).toContain('Ask the patient for the password');
  });

  test('shows the reason that the import of its pages gave', async () => {
    const { pdf } = await setEntry(plannedRecord('Broken'), 'The file ends before its first page.');
    expect(textOf(pdf, 3, 3)).toContain('The file ends before its first page.');
    expect(textOf(pdf, 3, 3)).toContain('new copy');
    expect(textOf(pdf, 4)).toContain('The file ends before its first page.');
    expect(textOf(pdf, 1, 1)).toContain('Broken: its pages could not be read.');
    expect(textOf(pdf, 1, 1)).toContain('No record by its pages');
  });
});

test('a record that is not whole is so called in the contents, at the foot of its pages and in the manifest', async () => {
  const loss = 'Pages 2–3 could not be completed: the file ends before its end. Ask for it again.';
  const record = plannedRecord('Discharge record', { loss });
  const plan = aPlan({ sections: [{ title: 'Section', sealed: false, entries: [record, plannedRecord('Blood count')] }] });
  const generated = await typesetGeneratedPages(plan, importedEntries(plan));
  const text = textOf(generated.bytes);
  expect(text).toContain('Discharge record (not whole)');
  expect(text).not.toContain('Blood count (not whole)');
  expect(text).toContain('Pages 2–3 could not be completed');
  const footers = plan.sections[0]?.entries.map(({ id }) => generated.footer(id, 0, 612).length) ?? [];
  expect(footers[0]).toBeGreaterThan(footers[1] ?? 0);
});
