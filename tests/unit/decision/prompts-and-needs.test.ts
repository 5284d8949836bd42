import { expect, test } from 'vitest';
import { NEED_TEXTS } from '../../../shared/decision/needs.ts';
import { PROMPTS } from '../../../shared/decision/prompts.ts';
import { NEEDS } from '../../../shared/domain/decision.ts';

test('Each prompt has a name of its own and is a question, open either way', () => {
  expect(new Set(PROMPTS.map(({ key }) => key)).size).toBe(PROMPTS.length);
  for (const { key, question } of PROMPTS) {
    expect(key).toMatch(/^[a-z-]{1,40}$/);
    expect(question).toMatch(/\?$/);
    expect(question).not.toMatch(/should|must|best|better|right choice/i);
  }
});

test('Each of the four needs is a question to oneself, with what might help', () => {
  for (const need of NEEDS) {
    expect(NEED_TEXTS[need].question).toMatch(/\?$/);
    expect(NEED_TEXTS[need].helps.length).toBeGreaterThan(0);
  }
});
