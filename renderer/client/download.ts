/**
 * Lets the browser save the file at an address, for hosts without a save dialog. Without `fileName` the response names the file.
 */
export function download(address: string, fileName = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}
