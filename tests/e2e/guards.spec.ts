import { expect, test } from './harness.ts';

test('the page knows nothing of Node', async ({ page }) => {
  // SECURITY: 2
  expect(await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')])).toEqual([
    'undefined',
    'undefined',
  ]);
});

test('a page cannot reach anything but its own host', async ({ page }) => {
  // SECURITY: 9, 14 — the policy refuses before anything leaves.
  const blocked = await page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      event.stopImmediatePropagation();
      refused.push(event.violatedDirective);
    });
    await fetch('https://example.org/').catch(() => refused.push('fetch failed'));
    return refused;
  });
  expect(blocked).toContain('fetch failed');
});
