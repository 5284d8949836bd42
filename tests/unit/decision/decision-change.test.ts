import { expect, test } from 'vitest';
import { changedDecision, moveByOne } from '../../../shared/decision/decision-change.ts';
import { type Decision, NO_DECISION } from '../../../shared/domain/decision.ts';
import { CASE_ID, id } from '../invented-journey.ts';

const [work, family] = [id('work'), id('family')];
const before: Decision = {
  ...NO_DECISION,
  caseId: CASE_ID,
  values: [
    { id: work, text: 'To work', prompt: 'work', words: 'Two years more' },
    { id: family, text: 'My family', prompt: null, words: '' },
  ],
  options: { wait: { label: '', words: 'Until spring', left: false, reason: '' } },
  marks: { wait: { [work]: { mark: 'helps', words: 'No time away' } } },
  needs: { sure: { answer: 'not-yet', words: '' } },
  plan: 'Watch.',
};

test('an update keeps the fields that it does not name, also in options, marks and needs', () => {
  const after = changedDecision(before, {
    options: { wait: { left: true } },
    marks: { wait: { [work]: { mark: 'hinders' }, [family]: { words: 'They worry' } } },
    needs: { sure: { words: 'After the MRI' } },
  });
  expect(after.options.wait).toEqual({ label: '', words: 'Until spring', left: true, reason: '' });
  expect(after.marks.wait).toEqual({
    [work]: { mark: 'hinders', words: 'No time away' },
    [family]: { mark: null, words: 'They worry' },
  });
  expect(after.needs.sure).toEqual({ answer: 'not-yet', words: 'After the MRI' });
  expect(after.plan).toBe('Watch.');
});

test('two updates of different marks combine in either order', () => {
  const one = { marks: { wait: { [work]: { mark: 'neither' } } } } as const;
  const other = { marks: { wait: { [family]: { mark: 'helps' } } } } as const;
  expect(changedDecision(changedDecision(before, one), other)).toEqual(changedDecision(changedDecision(before, other), one));
});

test('a list is replaced as a whole, and its entries keep the fields that are not given', () => {
  const added = id('pain');
  const { values } = changedDecision(before, { values: [{ id: family }, { id: added, text: 'No pain' }, { id: work }] });
  expect(values).toEqual([
    { id: family, text: 'My family', prompt: null, words: '' },
    { id: added, text: 'No pain', prompt: null, words: '' },
    { id: work, text: 'To work', prompt: 'work', words: 'Two years more' },
  ]);
  expect(changedDecision(before, { values: [{ id: work }] }).values.map((value) => value.text)).toEqual(['To work']);
});

test('an emptied entry is removed', () => {
  const after = changedDecision(before, {
    options: { wait: { words: '' } },
    marks: { wait: { [work]: { mark: null, words: '' } } },
    needs: { sure: { answer: null } },
  });
  expect(after).toMatchObject({ options: {}, marks: {}, needs: {} });
});

test('a list entry moves by one position, and stays at either end', () => {
  const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect(moveByOne(list, 'c', -1).map((each) => each.id)).toEqual(['a', 'c', 'b']);
  expect(moveByOne(list, 'a', -1)).toEqual(list);
  expect(moveByOne(list, 'x', 1)).toEqual(list);
});
