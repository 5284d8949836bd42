import { fileAddress } from './page-key.ts';

/**
 * Lets the browser save the file at an address, for hosts without a save dialog. Without `fileName` the response names the file.
 */
export function download(address: string, fileName = ''): void {
  clickLink(fileAddress(address), fileName);
}

/** Lets the browser save what is nowhere but in the page. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  clickLink(address, fileName);
  // The browser has begun to read the blob by then.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function clickLink(address: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}
