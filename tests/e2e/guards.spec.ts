import { expect, test } from './harness.ts';

test('the page has no access to Node', async ({ page }) => {
  // SECURITY: 2
  const known = await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window));
  expect(known).toEqual([]);
});

test('the page cannot send requests to the network', async ({ page, violations }) => {
  // SECURITY: 9, 14
  const answer = await page.evaluate(() => fetch('https://example.org/').then(String, () => 'refused'));
  expect(answer).toBe('refused');
  await expect.poll(() => violations.join()).toContain('broke connect-src');
  expect(violations.filter((line) => line.startsWith('asked the network'))).toEqual([]);
  violations.length = 0;
});

test('the page runs only its own scripts', async ({ page, violations }) => {
  // SECURITY: 9
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
  await expect.poll(() => violations.join()).toContain('broke script-src');
  violations.length = 0;
});

test('a browser without a session sees only how to get in', async ({ page, browser, host }) => {
  // SECURITY: 11
  test.skip(host === 'desktop', 'the desktop has no address');
  const otherBrowser = await browser.newContext();
  const other = await otherBrowser.newPage();
  for (const path of ['/', '/rpc/vault/status', '/assets/x.js', '/?enter=guessed']) {
    const answer = await other.goto(new URL(path, page.url()).href);
    expect([path, answer?.status()]).toEqual([path, 401]);
    await expect(other.locator('body')).toContainText('Open the address that the terminal printed last');
  }
  await otherBrowser.close();
});
