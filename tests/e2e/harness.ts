import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, _electron as electron, expect, type Page } from '@playwright/test';
import { findDesktop, thisMachine } from '../../electron/start/find-desktop.ts';
import type { Client } from '../../shared/contract/index.ts';
import { clientInPage, clientOverHttp, openSession } from './client.ts';
import { root, startHost } from './host.ts';
import { recordViolations } from './page-violations.ts';
import { sampleHome } from './sample-home.ts';

export { expect, type Page };

export interface HostOptions {
  /** The host in which the application runs. */
  host: 'browser' | 'desktop';
  /** The state at the beginning: nothing, the person's own empty vault (open, no passphrase), or the sample case (open). */
  begin: 'nothing' | 'vault' | 'sample';
}

interface Fixtures {
  /** What the page must never do; a test that provokes a violation empties this list. */
  violations: string[];
  /** The data folder of the test, removed afterwards. */
  home: string;
  /** The contract, called from within the page, to prepare a test. */
  api: Client;
}

const desktop = findDesktop(thisMachine(root));
const temporaryFolder = () => mkdtemp(join(tmpdir(), 'second-look-e2e-'));

/**
 * A test with the application open in `page`. The test fails when the page sends a request to the network, breaks its
 * content security policy, or logs an error. SECURITY: 9, 14
 */
export const test = base.extend<Fixtures & HostOptions>({
  host: ['browser', { option: true }],
  begin: ['nothing', { option: true }],

  home: async ({ begin, host }, use, info) => {
    if (host === 'desktop' && 'why' in desktop) info.skip(true, `real Electron: ${desktop.why.replace(/, so .*/, '.')}`);
    if (begin === 'sample') info.setTimeout(info.timeout + 120_000);
    const home = await temporaryFolder();
    if (begin === 'sample') await cp(await sampleHome(), home, { recursive: true });
    await use(home);
    await rm(home, { recursive: true, force: true });
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  violations: async ({}, use) => use([]),

  page: async ({ host, begin, home, violations, context }, use) => {
    const opened = await (host === 'desktop' ? openWindow(home, violations, begin) : openTab(home, violations, begin, context));
    await use(opened.page);
    expect(violations, 'what the page must never do').toEqual([]);
    await opened.close();
  },

  api: async ({ page }, use) => {
    await use(clientInPage(page));
  },
});

/** Waits until no animation runs: axe measures current colors, and a half-faded text would fail. */
async function animationsEnded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const moving = () =>
      document.getAnimations().some((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);
    do await twoFrames();
    while (moving());
  });
}

/** Fails on any defect that axe finds by WCAG 2.2 A and AA, and names the elements. */
export async function expectAccessible(page: Page): Promise<void> {
  await animationsEnded(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // Within the page, which has no frames: else every analysis opens a tab of its own, in front of the one that is tested.
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map((node) => `${node.target.join(' ')} — ${node.failureSummary}`),
    })),
  ).toEqual([]);
}

interface Opened {
  page: Page;
  close(): Promise<void>;
}

/** Prepares the state at the beginning of the test. */
async function prepare({ vault }: Client, begin: 'vault' | 'sample'): Promise<void> {
  if (begin === 'vault') await vault.create({ passphrase: null });
  else await vault.openSample();
}

async function openTab(
  home: string,
  violations: string[],
  begin: HostOptions['begin'],
  context: BrowserContext,
): Promise<Opened> {
  const host = await startHost(home);
  const page = await context.newPage();
  await recordViolations(page, host.origin, violations);
  if (begin === 'nothing') await page.goto(host.address);
  else {
    // Prepared before the page opens, so that the page loads once.
    const session = await openSession(host);
    const { name, value, key } = session;
    await prepare(clientOverHttp(host, session), begin);
    await context.addCookies([{ name, value, url: host.origin, httpOnly: true, sameSite: 'Strict' }]);
    await page.goto(`${host.origin}/#key=${key}`);
  }
  return {
    page,
    close: async () => {
      await page.close();
      await host.stop();
    },
  };
}

async function openWindow(home: string, violations: string[], begin: HostOptions['begin']): Promise<Opened> {
  const application = await electron.launch({
    args: [root],
    env: { ...(process.env as Record<string, string>), SECOND_LOOK_DATA: home },
  });
  const page = await application.firstWindow();
  await recordViolations(page, 'app://second-look', violations);
  await page.reload();
  if (begin !== 'nothing') {
    await prepare(clientInPage(page), begin);
    await page.reload();
  }
  return { page, close: () => application.close() };
}
