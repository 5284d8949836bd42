import type { Page } from '@playwright/test';

declare global {
  interface Window {
    reportViolation?: (violation: string) => void;
  }
}

/** Responses to a person's mistake (a wrong passphrase, a locked vault), which the browser logs as failed loads. */
const ANSWERED = /^Failed to load resource: the server responded with a status of (403|404|409|422|423)/;

/**
 * Collects in `violations` what must never happen on a page: a request to anywhere but `origin`, a breach of the
 * content security policy, an error. Must be called before the first navigation.
 */
export async function recordViolations(page: Page, origin: string, violations: string[]): Promise<void> {
  const isOwnAddress = (url: string) =>
    url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:');
  page.on('request', (request) => {
    if (!isOwnAddress(request.url())) violations.push(`asked the network for ${request.url()}`);
  });
  page.on('websocket', (socket) => violations.push(`opened a socket to ${socket.url()}`));
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const isCall = pathname.startsWith('/rpc/') || pathname.startsWith('/files/');
    if (response.status() >= 500 || (response.status() >= 400 && !isCall))
      violations.push(`${response.status()} for ${pathname}`);
  });
  page.on('pageerror', (error) => violations.push(`threw ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !ANSWERED.test(message.text())) violations.push(`logged ${message.text()}`);
  });
  await page.exposeFunction('reportViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.reportViolation?.(
        `broke ${event.violatedDirective} with ${event.blockedURI || event.sample} at ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
}
