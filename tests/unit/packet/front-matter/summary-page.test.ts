import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typesetGeneratedPages } from '../../../../electron/packet/front-matter/typeset.ts';
import { type Page, textOf, type Word, wordsOf } from '../../../read-pdf-text.ts';
import { aPlan, importedEntries, plannedRecord } from './invented-plan.ts';

async function typesetPlan(plan: ReturnType<typeof aPlan>) {
  const generated = await typesetGeneratedPages(plan, importedEntries(plan));
  return { own: generated, pdf: generated.bytes };
}

/** Words whose bodies, without ascenders and descenders, overlap. */
function overlaps({ words }: Page): [Word, Word][] {
  const body = ({ top, bottom }: Word) => ({ top: top + (bottom - top) * 0.3, bottom: bottom - (bottom - top) * 0.3 });
  return words.flatMap((one, index) =>
    words.slice(index + 1).flatMap((other): [Word, Word][] => {
      const [a, b] = [body(one), body(other)];
      const beside = one.right <= other.left + 0.5 || other.right <= one.left + 0.5;
      return beside || a.bottom <= b.top || b.bottom <= a.top ? [] : [[one, other]];
    }),
  );
}

function outside({ width, height, words }: Page, margin: number): Word[] {
  return words.filter(
    ({ left, right, top, bottom }) => left < margin - 1 || right > width - margin + 1 || top < 20 || bottom > height - 20,
  );
}

describe('the summary page', () => {
  test('shows patient, question, first opinion, enclosed and missing records', async () => {
    const { pdf } = await typesetPlan(aPlan());
    const text = textOf(pdf, 1, 1);
    for (const said of [
      'Sample Patient',
      'born 29 Feb 1960 · 66 years',
      'For Dr Second, Spine Institute',
      'Appointment 12 Mar 2026, 10:30',
      'Room 210',
      'Decision needed by 1 Apr 2026',
      '+1 555 0100',
      'Packet of 2 Mar 2026',
      'Is fusion at L4–L5 needed now?',
      'Degenerative spondylolisthesis.',
      'Fusion recommended. Dr First, 14 Jan 2026 p. 23',
      'Major surgery recommended.',
      'Naproxen 500 mg p. 27',
      'Penicillin p. 27',
      'Microdiscectomy',
      'Laboratory results 2 (',
      '5 records, 1 note, 25 pages',
      'Slides: held by the pathology laboratory.',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('names a decision date only when someone set it, and says when the date has passed', async () => {
    const by = async (safeUntil: string | null) => textOf((await typesetPlan(aPlan({ safeUntil }))).pdf, 1, 1);
    expect(await by(null)).not.toMatch(/needed by|safe to wait/);
    expect(await by('2026-03-02')).toContain('Decision needed by 2 Mar 2026');
    expect(await by('2026-03-01')).toContain('It was safe to wait until 1 Mar 2026');
  });

  test('omits what is unknown, and states that the medication is unknown', async () => {
    const nothing = { text: '', recordId: null };
    const { pdf } = await typesetPlan(
      aPlan({
        diagnosis: nothing,
        treatment: nothing,
        firstPhysician: '',
        firstOpinionDate: null,
        medication: nothing,
        reasons: '',
        keyEvents: [],
      }),
    );
    const text = textOf(pdf, 1, 1);
    expect(text).not.toMatch(/First opinion|Why a second opinion|Key events/);
    expect(text).toContain('Not stated');
  });

  test('repeats every shortened text in full on the next page', async () => {
    const question = `${'The question goes on and on. '.repeat(60)}And here it ends.`;
    const { own: generated, pdf } = await typesetPlan(aPlan({ question }));
    expect(generated.frontMatter.map(({ title }) => title)).toEqual(['Case at a glance', 'Case in full', 'Contents']);
    expect(textOf(pdf, 1, 1)).toContain('… (see p. 2)');
    expect(textOf(pdf, 1, 1)).not.toContain('And here it ends.');
    expect(textOf(pdf, 2, 3)).toContain('And here it ends.');
    expect(generated.links).toContainEqual(expect.objectContaining({ page: 0, target: 2 }));
  });

  test('stays on one page, within its margins and without overlaps, for any texts', async () => {
    const anyWord = fc.constantFrom(
      'a',
      'of',
      'stenosis',
      'L4–L5',
      'spondylolisthesis',
      'x'.repeat(90),
      'Größe',
      'операция',
      '6/10',
      '\n',
      'مريم',
    );
    const prose = (most: number) => fc.array(anyWord, { maxLength: most }).map((list) => list.join(' '));
    const line = prose(25).map((text) => text.replaceAll('\n', ' ').slice(0, 300));
    const records = Array.from({ length: 12 }, (_, index) => plannedRecord(`Record ${index}`));
    const proven = (most: number) =>
      fc.record({ text: prose(most), recordId: fc.constantFrom(null, ...records.map(({ id }) => id)) });
    const plans = fc.record({
      paper: fc.constantFrom('letter' as const, 'a4' as const),
      patient: line.map((text) => text || 'N'),
      contact: line,
      recipient: line,
      appointmentPlace: line,
      question: prose(300).map((text) => text || 'Why?'),
      diagnosis: proven(150),
      treatment: proven(150),
      firstPhysician: line,
      reasons: prose(2000),
      medication: proven(600),
      allergies: proven(200),
      keyEvents: fc.array(
        fc.record({
          date: fc.constantFrom(null, '2024', '2024-09-30'),
          text: line,
          recordId: fc.constantFrom(...records.map(({ id }) => id)),
        }),
        {
          maxLength: 10,
        },
      ),
      missing: fc.array(fc.record({ name: line, why: fc.constantFrom('with the patient', 'held by the laboratory') }), {
        maxLength: 20,
      }),
    });
    await fc.assert(
      fc.asyncProperty(plans, async (change) => {
        const { own: generated, pdf } = await typesetPlan(
          aPlan({ ...change, sections: [{ title: 'Laboratory results', sealed: false, entries: records }] }),
        );
        const [first] = wordsOf(pdf);
        if (!first) throw new Error('no page');
        expect(generated.frontMatter[0]).toEqual({ title: 'Case at a glance', pages: 1 });
        expect(outside(first, 54)).toEqual([]);
        expect(overlaps(first)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 180_000);
});
