import { describe, expect, test } from 'vitest';
import type { RequestItem } from '../../../shared/domain/request.ts';
import { changedLinks } from '../../../shared/requests/derived-updates.ts';

/** An item of a request by its checklist key, with the records received for it. */
const item = (key: string | null, ...came: string[]) => ({ key, came }) as RequestItem;

describe('the links of received records', () => {
  test('connect a record to the item for which it was received', () => {
    expect(changedLinks([item('mri')], [item('mri', 'r1'), item(null, 'r2')], [])).toEqual([
      { recordId: 'r1', key: 'mri', proves: true },
    ]);
  });

  test('are removed for a record that was not received after all', () => {
    expect(changedLinks([item('mri', 'r1')], [item('mri')], [])).toEqual([{ recordId: 'r1', key: 'mri', proves: null }]);
  });

  test('stay when another request received the same record for the item', () => {
    expect(changedLinks([item('mri', 'r1')], [item('mri')], [item('mri', 'r1')])).toEqual([]);
  });

  test('stay when nothing changed', () => {
    expect(changedLinks([item('mri', 'r1')], [item('mri', 'r1')], [])).toEqual([]);
  });
});
