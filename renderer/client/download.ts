import { fileAddress } from './page-key.ts';

/**
 * Lets the browser save the file at an address, for hosts without a save dialog. Without `fileName` the response names the file.
 */
export function download(address: string, fileName = ''): void {
  const link = document.createElement('a');
  link.href = fileAddress(address);
  link.download = fileName;
  link.click();
}
