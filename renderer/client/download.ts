/** Lets the browser save what is at an address, where this host cannot save it by itself. An empty name: as the answer names it. */
export function download(address: string, fileName = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}
