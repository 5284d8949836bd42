import type { Page } from '@playwright/test';

declare global {
  interface Window {
    tellViolation?: (violation: string) => void;
  }
}

/** Answers to a person's mistake (a wrong passphrase, a locked vault): the browser writes them to the console as failed loads. */
const ANSWERED = /^Failed to load resource: the server responded with a status of (403|404|409|422|423)/;

/**
 * Collects in `trouble` what must never happen on a page: a request to anywhere but `origin`, a breach of the content security policy,
 * an error. Give it a page before its first navigation.
 */
export async function watch(page: Page, origin: string, trouble: string[]): Promise<void> {
  const own = (url: string) => url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:');
  page.on('request', (request) => {
    if (!own(request.url())) trouble.push(`asked the network for ${request.url()}`);
  });
  page.on('websocket', (socket) => trouble.push(`opened a socket to ${socket.url()}`));
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const isCall = pathname.startsWith('/rpc/') || pathname.startsWith('/files/');
    if (response.status() >= 500 || (response.status() >= 400 && !isCall)) trouble.push(`${response.status()} for ${pathname}`);
  });
  page.on('pageerror', (error) => trouble.push(`threw ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !ANSWERED.test(message.text())) trouble.push(`logged ${message.text()}`);
  });
  await page.exposeFunction('tellViolation', (violation: string) => trouble.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.tellViolation?.(
        `broke ${event.violatedDirective} with ${event.blockedURI || event.sample} at ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
}
