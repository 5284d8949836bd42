import { defineConfig } from '@playwright/test';
import { findChromium } from '../required-programs.ts';
import type { HostOptions } from './harness.ts';
import './sample-home.ts';

const executablePath = findChromium();

/** Window, host and tests share one time zone, so they agree on the day, also around midnight. */
const ZONE = 'Europe/Berlin';
process.env.TZ = ZONE;

export default defineConfig<HostOptions>({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  // A test waits for half of its time: for pauses in typing, and for animations.
  workers: 4,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 30_000 },
  globalTeardown: './sample-home.ts',
  reporter: [['list'], ['./summary-reporter.ts']],
  use: {
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    timezoneId: ZONE,
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    ...(executablePath ? { launchOptions: { executablePath } } : {}),
  },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    { name: 'real Electron', use: { host: 'desktop' } },
  ],
});
