/** What a host can do with the person's desktop. One implementation a host. */
export interface Native {
  /**
   * Writes a file where the person chooses: to a temporary file, then sync and rename. `null` where the host has no dialog
   * (browser, terminal): the page downloads the file.
   */
  readonly saveFile: ((suggestedName: string, content: AsyncIterable<Uint8Array>) => Promise<'saved' | 'cancelled'>) | null;
  /** Opens a file in the system's own reader, from a private temporary copy that is removed at quit. */
  readonly openFile: ((name: string, content: AsyncIterable<Uint8Array>) => Promise<void>) | null;
  /** Removes the copies that `openFile` made. */
  readonly forgetCopies?: () => void;
  /** The folder that the person chooses in the system's dialog; null: none was chosen. */
  readonly chooseFolder: (() => Promise<string | null>) | null;
  /** The system's own notification. Others may read it: its text names no person and no diagnosis. */
  readonly notify: ((title: string, body: string) => void) | null;
}

/** For hosts without a desktop. */
export const noNative: Native = { saveFile: null, openFile: null, chooseFolder: null, notify: null };
