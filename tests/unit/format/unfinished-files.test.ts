import { describe, expect, test } from 'vitest';
import { unfinishedFilesMessage, waitingFilesNotice } from '../../../shared/format/unfinished-files.ts';

describe('what becomes of files when the vault closes', () => {
  test('received files are kept, and files that are not here have to be added again', () => {
    expect(unfinishedFilesMessage({ waiting: 5, incomplete: 2 })).toEqual({
      happened: '5 files are still being read.',
      kept: 'They are kept, and reading goes on at the next opening.',
      todo: '2 files are not completely here; add them again.',
    });
    expect(unfinishedFilesMessage({ waiting: 1, incomplete: 1 })).toEqual({
      happened: '1 file is still being read.',
      kept: 'It is kept, and reading goes on at the next opening.',
      todo: '1 file is not completely here; add it again.',
    });
  });

  test('says nothing of a kind of which there is none', () => {
    expect(unfinishedFilesMessage({ waiting: 0, incomplete: 0 })).toBeNull();
    expect(unfinishedFilesMessage({ waiting: 0, incomplete: 3 })).toMatchObject({ happened: '', kept: '' });
    expect(unfinishedFilesMessage({ waiting: 3, incomplete: 0 })).toMatchObject({ todo: '' });
    expect(waitingFilesNotice(0)).toBeNull();
    expect(waitingFilesNotice(1)).toBe('1 file waits to be read: “second-look import --resume” goes on.');
  });
});
