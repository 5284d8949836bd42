import { describe, expect, test } from 'vitest';
import { timestampAt } from '../../../shared/notes/timestamps.ts';

/** The text after a word is typed at `|`, with the time stamp before it. */
function typed(text: string, word: string, clock = '10:42'): string {
  const at = text.indexOf('|');
  const written = text.replace('|', '');
  return written.slice(0, at) + timestampAt(written, at, clock) + word + written.slice(at);
}

describe('times in a note', () => {
  test('stand before the first word of each line', () => {
    expect(typed('|', 'He')).toBe('10:42 He');
    expect(typed('10:42 He said wait.\n|', 'I', '10:43')).toBe('10:42 He said wait.\n10:43 I');
  });

  test('leave a line with text unchanged', () => {
    for (const text of ['He said|', '|He said', 'He| said', 'One\nTwo|\nThree'])
      expect(typed(text, 'x')).toBe(text.replace('|', 'x'));
    expect(typed('10:42 |', 'He')).toBe('10:42 He');
  });

  test('appear on a line once it has text', () => {
    expect(typed('10:42 He said wait.\n\n\n|', 'I', '10:50')).toBe('10:42 He said wait.\n\n\n10:50 I');
  });

  test('come between lines that stand already', () => {
    expect(typed('One\n|\nThree', 'Two')).toBe('One\n10:42 Two\nThree');
    expect(typed('|\nTwo', 'One')).toBe('10:42 One\nTwo');
  });
});
