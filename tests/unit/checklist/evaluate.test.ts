import { describe, expect, test } from 'vitest';
import { evaluateChecklist } from '../../../shared/checklist/evaluate.ts';
import type { RecordEvidence } from '../../../shared/checklist/record-evidence.ts';
import { template } from '../../../shared/checklist/templates/index.ts';
import { FAMILIES, type Family } from '../../../shared/domain/case.ts';
import { ItemKey, type Mark, type RecordLink } from '../../../shared/domain/checklist.ts';
import { NO_FACTS } from './no-facts.ts';

let recordCount = 0;
function record(given: Partial<RecordEvidence>): RecordEvidence {
  recordCount += 1;
  return {
    id: `record-${recordCount}`,
    kind: null,
    title: '',
    serviceDate: null,
    reviewed: true,
    reading: 'as-is',
    ...given,
  };
}

function checklist(
  records: RecordEvidence[],
  given: { family?: Family; marks?: Record<string, Mark>; links?: RecordLink[] } = {},
) {
  const { family = 'spine', marks = {}, links = [] } = given;
  return evaluateChecklist({ ...NO_FACTS, family, records, marks: new Map(Object.entries(marks)), links });
}
const item = (list: ReturnType<typeof checklist>, key: string) => {
  const found = list.items.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no item ${key}`);
  return found;
};

describe('every checklist template', () => {
  test.each(FAMILIES)('%s has stable, unique keys of the form family.item', (family) => {
    const keys = template(family).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(ItemKey.safeParse(key).success, key).toBe(true);
  });

  test('the general template is part of every other template', () => {
    const general = template('general').map(({ key }) => key);
    for (const family of FAMILIES)
      expect(
        template(family)
          .map(({ key }) => key)
          .slice(0, general.length),
      ).toEqual(general);
  });

  test('a report and the material itself are two items', () => {
    const list = checklist([record({ kind: 'pathology', title: 'Pathology report' })], { family: 'cancer' });
    expect(item(list, 'cancer.pathology').state).toBe('proved');
    expect(item(list, 'cancer.slides').state).toBe('open');
  });
});

describe('a checklist item', () => {
  test('is proved by a reviewed record of its kind, and proposed by an unreviewed one', () => {
    expect(item(checklist([record({ kind: 'laboratory' })]), 'general.laboratory').state).toBe('proved');
    expect(item(checklist([record({ kind: 'laboratory', reviewed: false })]), 'general.laboratory').state).toBe('proposed');
  });

  test('matches whole words of the title in any case when its kind is not enough', () => {
    const titled = (title: string) => item(checklist([record({ kind: 'imaging-study', title })]), 'spine.mri-ct-files').state;
    expect(titled('MRI lumbar spine')).toBe('proved');
    expect(titled('ct, abdomen')).toBe('proved');
    expect(titled('Bacteriology of the tract')).toBe('open');
  });

  test('is not proved by a locked record', () => {
    expect(item(checklist([record({ kind: 'laboratory', reading: 'locked' })]), 'general.laboratory').state).toBe('open');
  });

  test('follows the person’s mark over the rules, both ways', () => {
    const proof = record({ kind: 'laboratory' });
    const other = record({ kind: 'other', title: 'Box of papers', reviewed: false });
    const links = [
      { recordId: proof.id, itemKey: 'general.laboratory', proves: false },
      { recordId: other.id, itemKey: 'general.discharge', proves: true },
    ];
    const list = checklist([proof, other], { links });
    expect(item(list, 'general.laboratory')).toMatchObject({ state: 'open', records: [] });
    expect(item(list, 'general.discharge')).toMatchObject({ state: 'proved', records: [other.id] });
  });

  test('says that it is marked by hand until a record proves it', () => {
    const marks = { 'general.laboratory': 'done' } as const;
    expect(item(checklist([], { marks }), 'general.laboratory').state).toBe('done');
    expect(item(checklist([record({ kind: 'laboratory' })], { marks }), 'general.laboratory').state).toBe('proved');
  });

  test('is neither missing nor counted when it does not apply', () => {
    const before = checklist([]);
    const after = checklist([], { marks: { 'spine.operative': 'not-applicable' } });
    expect(after.applicable).toBe(before.applicable - 1);
    expect(after.missing).toBe(before.missing - 1);
    expect(after.items.at(-1)?.key).toBe('spine.operative');
  });
});

test('missing items come first, must-haves on top, then items that wait for review', () => {
  const list = checklist([record({ kind: 'laboratory' }), record({ kind: 'medication', reviewed: false })]);
  const ranks = list.items.map(({ state, must }) => (state === 'open' ? (must ? 'must' : 'should') : state));
  expect([...new Set(ranks)]).toEqual(['must', 'should', 'proposed', 'proved']);
});
