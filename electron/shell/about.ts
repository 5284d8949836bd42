import { dialog } from 'electron';
import { formatDate } from '../../shared/format/format-date.ts';
import type { ProgramFiles } from '../program-files.ts';
import { openOutside } from './outside.ts';

/** Shows the version, the day of the build, where a newer version is, and that the data stays. Asks no server. */
export async function showAbout({ version, built, homepage }: ProgramFiles): Promise<void> {
  const page = homepage && `${homepage}/releases`;
  const { response } = await dialog.showMessageBox({
    type: 'info',
    title: 'About Second Look',
    message: `Second Look ${version}`,
    detail: [
      `Built on ${formatDate(built)}.`,
      page
        ? `A newer version, when there is one, is at ${page}`
        : 'A newer version, when there is one, is where you got this one.',
      'Second Look never looks for it by itself: it uses no network.',
      'Your cases and records stay where they are when you install another version.',
    ].join('\n\n'),
    buttons: page ? ['Close', 'Look for a newer version…'] : ['Close'],
    defaultId: 0,
    cancelId: 0,
  });
  if (page && response === 1) await openOutside(page);
}
