import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, dialog, Notification, shell } from 'electron';
import type { Native } from '../api/native.ts';
import { writeFileAtomic } from '../platform/write-file-atomic.ts';
import { checkOutsideVaults } from '../vault/outside-vaults.ts';
import { showWindow } from './window.ts';

/** The desktop's own: dialogs and readers. `folder` is for copies that are being read; it is emptied now and by `forget`. */
export function createNative(folder: string): Native & { forget(): void } {
  const forget = () => rmSync(folder, { recursive: true, force: true });
  forget();
  return {
    saveFile: async (suggestedName, content) => {
      const { canceled, filePath } = await dialog.showSaveDialog({
        defaultPath: join(app.getPath('documents'), suggestedName),
        showsTagField: false,
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      if (canceled || !filePath) return 'cancelled';
      checkOutsideVaults(filePath);
      await writeFileAtomic(filePath, content);
      return 'saved';
    },
    openFile: async (name, content) => {
      // SECURITY: 16 — private, with a random name: a person's file names can tell an illness.
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const copy = join(folder, randomBytes(8).toString('hex') + extname(name));
      await writeFileAtomic(copy, content);
      if (await shell.openPath(copy)) rmSync(copy, { force: true });
    },
    chooseFolder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    notify: (title, body) => Notification.isSupported() && new Notification({ title, body }).on('click', showWindow).show(),
    forgetCopies: forget,
    forget,
  };
}
