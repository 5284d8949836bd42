import { expect, test } from 'vitest';
import { NEED_TEXTS } from '../../../shared/decision/needs.ts';
import { PROMPTS } from '../../../shared/decision/prompts.ts';
import { NEEDS } from '../../../shared/domain/decision.ts';

test('each prompt has a unique name and an open question', () => {
  expect(new Set(PROMPTS.map(({ key }) => key)).size).toBe(PROMPTS.length);
  for (const { key, question } of PROMPTS) {
    expect(key).toMatch(/^[a-z-]{1,40}$/);
    expect(question).toMatch(/\?$/);
    expect(question).not.toMatch(/should|must|best|better|right choice/i);
  }
});

test('each of the four needs is a question with suggested help', () => {
  for (const need of NEEDS) {
    expect(NEED_TEXTS[need].question).toMatch(/\?$/);
    expect(NEED_TEXTS[need].helps.length).toBeGreaterThan(0);
  }
});
