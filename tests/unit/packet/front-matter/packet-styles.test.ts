import { describe, expect, test } from 'vitest';
import { typesetGeneratedPages } from '../../../../electron/packet/front-matter/typeset.ts';
import type { PacketPlan, PlannedOpinions } from '../../../../shared/domain/packet-plan.ts';
import { SEALED_SECTION, SOURCES_SECTION } from '../../../../shared/packets/packet-styles.ts';
import { textOf, wordsOf } from '../../../read-pdf-text.ts';
import { aPlan, importedEntries, plannedRecord } from './invented-plan.ts';

const report = plannedRecord('Report of Dr First', { recordKind: 'consultation', pages: 3 });
const mri = plannedRecord('MRI', { recordKind: 'imaging-report', pages: 2 });

function opinionsOf(count: number, text = 'Fusion at L4–L5'): PlannedOpinions {
  const each = Array.from({ length: count }, (_, index) => index);
  return {
    opinions: each.map((index) => ({
      title: `Opinion ${index + 1}`,
      physician: `Dr Number${index + 1}`,
      specialty: 'Surgery',
      date: '2026-01-14',
    })),
    rows: [
      {
        label: 'What they recommend (treatment)',
        passages: each.map((index) => {
          const sources = [2, 9].map((page) => ({ recordId: report.id, page }));
          return index === 0 ? [{ text, sources }] : [];
        }),
        judgements: ['The patient says: they differ.'],
      },
    ],
    reasons: '',
  };
}

async function typesetPlan(change: Partial<PacketPlan>) {
  const plan = aPlan(change);
  const generated = await typesetGeneratedPages(plan, importedEntries(plan));
  return { own: generated, pdf: generated.bytes };
}

const nothing = {
  diagnosis: { text: '', recordId: null },
  treatment: { text: '', recordId: null },
  firstPhysician: '',
  firstOpinionDate: null,
};

describe('a blind-first packet', () => {
  const blind: Partial<PacketPlan> = {
    ...nothing,
    style: 'blind-first',
    reasons: '',
    medication: { text: '', recordId: null },
    allergies: { text: '', recordId: null },
    keyEvents: [],
    opinions: { ...opinionsOf(1), reasons: 'An operation is advised.' },
    sections: [
      { title: 'Imaging reports', sealed: false, entries: [mri] },
      { title: SEALED_SECTION, sealed: true, entries: [report] },
    ],
  };

  test('leads from first page and contents to the cover, and names nothing behind the cover', async () => {
    const { own: generated, pdf } = await typesetPlan(blind);
    expect(generated.frontMatter.map(({ title }) => title)).toEqual(['Case at a glance', 'Contents']);
    expect([generated.sealedPages, generated.manifestPages, generated.total]).toEqual([3, 2, 2 + 2 + 3 + 3 + 2]);
    const front = textOf(pdf, 1, 2);
    expect(front).toContain('before you turn to it: p. 5');
    expect(front).toContain('Sealed (1 report or note): please read the records first');
    expect(front).not.toMatch(/Fusion|Dr Number1|Report of Dr First|An operation/);
    expect(generated.links.filter(({ target }) => target === 5).map(({ page }) => page)).toEqual([0, 1]);
  });

  test('is the same bytes for the same plan', async () => {
    const [one, other] = [await typesetPlan(blind), await typesetPlan(blind)];
    expect(Buffer.from(one.pdf).equals(other.pdf)).toBe(true);
  });

  test('has a cover that names the patient and reason, and links to the opinions', async () => {
    const { pdf } = await typesetPlan(blind);
    const cover = textOf(pdf, 3, 3);
    expect(cover).toContain('write down your own conclusion before');
    expect(cover).toContain('Sample Patient asks this of you');
    expect(cover).toContain('PMC3445697');
    expect(cover).not.toMatch(/Fusion|Dr Number1/);
    const opinions = textOf(pdf, 5, 5);
    expect(opinions).toContain('Fusion at L4–L5 p. 9');
    expect(opinions).toContain('An operation is advised.');
  });

  test('keeps sealed content from facing the cover, and lists it on a separate manifest page', async () => {
    const { pdf } = await typesetPlan(blind);
    expect(textOf(pdf, 4, 4)).toMatch(
      /^This page is empty, so that what follows is not seen by accident. [^.]*The opinions so far/,
    );
    expect(textOf(pdf, 6, 6)).toContain('Opinions sealed at the end');
    expect(textOf(pdf, 6, 6)).toMatch(/MRI.*The next page lists what is sealed/);
    expect(textOf(pdf, 6, 6)).not.toContain('Report of Dr First');
    expect(textOf(pdf, 7, 7)).toContain('Report of Dr First.pdf');
  });
});

describe('a packet for the primary care physician', () => {
  const review = (opinions: PlannedOpinions): Partial<PacketPlan> => ({
    ...nothing,
    style: 'primary-care',
    opinions,
    sections: [
      { title: SOURCES_SECTION, sealed: false, entries: [report] },
      { title: 'Imaging reports', sealed: false, entries: [mri] },
    ],
  });

  test('shows the opinions side by side after its first page, linked to their pages', async () => {
    const { own: generated, pdf } = await typesetPlan(review(opinionsOf(2)));
    expect(generated.frontMatter.map(({ title }) => title)).toEqual(['Case at a glance', 'The opinions', 'Contents']);
    expect(textOf(pdf, 1, 1)).toMatch(/Opinion 2: Dr Number2, Surgery, 14 Jan 2026\s+Side by side: p\. 2/);
    const beside = textOf(pdf, 2, 2);
    expect(beside).toContain('Fusion at L4–L5 p. 5');
    expect(beside).toContain('The patient says: they differ.');
    expect(generated.links.filter(({ page }) => page === 1).map(({ target }) => target)).toEqual([5]);
    expect(textOf(pdf, 3, 3)).toContain('The opinions');
    expect(generated.links.filter(({ page }) => page === 2).map(({ target }) => target)).toEqual([2, 4, 7, 9]);
  });

  test('keeps any number and length of opinions within its margins', async () => {
    const long = 'Подождать. The nerve root is free; مريم wait and look again in spring. '.repeat(120);
    for (const paper of ['letter', 'a4'] as const) {
      const { own: generated, pdf } = await typesetPlan({ ...review(opinionsOf(5, long)), paper });
      const [, beside] = generated.frontMatter;
      expect(beside?.pages).toBeGreaterThan(1);
      const pages = wordsOf(pdf).slice(1, 1 + (beside?.pages ?? 0));
      for (const { width, height, words } of pages) {
        expect(
          words.filter(({ left, right, top, bottom }) => left < 53 || right > width - 53 || top < 50 || bottom > height - 20),
        ).toEqual([]);
        expect(words.some(({ text }) => text.startsWith('Number') || text === 'Dr')).toBe(true);
      }
      expect(textOf(pdf)).toContain('Dr Number5');
    }
  });
});

describe('a packet for a recipient who may know the opinions', () => {
  test('shows the later opinions and their authors on its first page', async () => {
    const statement = { text: 'Physical therapy first.', recordId: report.id };
    const further = [{ title: 'Second opinion', statement, physician: 'Dr Other, Rehabilitation', date: '2026-02-20' }];
    const { pdf } = await typesetPlan({ further, sections: [{ title: SOURCES_SECTION, sealed: false, entries: [report] }] });
    expect(textOf(pdf, 1, 1)).toContain('Second opinion Physical therapy first. Dr Other, Rehabilitation, 20 Feb 2026 p. 3');
  });
});

describe('a supplement', () => {
  test('names the packet to which it belongs on its first page and in its manifest', async () => {
    const follows = { date: '2026-02-20', recipient: 'Dr Second', on: '2026-02-21' };
    const sections = [{ title: 'Imaging reports', sealed: false, entries: [mri, report] }];
    const { pdf } = await typesetPlan({ style: 'supplement', follows, sections, keyEvents: [] });
    expect(textOf(pdf, 1, 1).replace(/\s+/g, ' ')).toContain(
      'To the packet of 20 Feb 2026, handed over to Dr Second on 21 Feb 2026. It holds only what came since: 2 records, 5 pages.',
    );
    expect(textOf(pdf, 1, 1)).toMatch(/What it adds .*MRI Report of Dr First 3 5 The question/);
    expect(textOf(pdf)).toContain('Supplement, to the packet of 20 Feb 2026');
  });
});
