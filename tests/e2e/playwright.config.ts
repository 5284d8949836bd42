import { defineConfig } from '@playwright/test';
import { findChromium } from '../required-programs.ts';
import type { HostOptions } from './harness.ts';

const executablePath = findChromium();

/** Window, host and tests share one time zone, so they agree on the day, also around midnight. */
const ZONE = 'Europe/Berlin';
process.env.TZ = ZONE;

export default defineConfig<HostOptions>({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./summary-reporter.ts']],
  use: {
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    timezoneId: ZONE,
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    ...(executablePath ? { launchOptions: { executablePath } } : {}),
  },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    { name: 'real Electron', use: { host: 'desktop' } },
  ],
});
