import { dialog, shell } from 'electron';

/** SECURITY: 6 — public pages that the application's own texts point to, and its own releases. */
const HOSTS = new Set(['www.medicare.gov', 'www.healthcare.gov', 'www.hhs.gov', 'github.com']);

/** The address, when it may ever be opened in the person's browser; else null. */
function allowedOutside(address: string): URL | null {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && HOSTS.has(url.host) && !url.username && !url.password ? url : null;
}

/** Opens an allowed address in the person's browser, after asking. */
export async function openOutside(address: string): Promise<void> {
  const url = allowedOutside(address);
  if (!url) return;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: `Open ${url.host} in your browser?`,
    detail: `${url.href}\n\nSecond Look itself never uses the network; your browser would.`,
    buttons: ['Cancel', 'Open'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response !== 1) return;
  await shell
    .openExternal(url.href)
    .catch(() =>
      dialog.showMessageBox({ type: 'info', message: 'No browser could be opened.', detail: `The page is ${url.href}` }),
    );
}
