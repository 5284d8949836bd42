import { createContext, use } from 'react';
import type { Gathered } from './gather-files.ts';

/** A file that could not be sent to an import, with the reason. */
export interface LostFile {
  name: string;
  why: string;
}

/** Sends files to imports. */
export interface Importer {
  /** Opens the file dialog for files, or for a folder with everything in it. */
  chooseFiles: (caseId: string, what: 'files' | 'folder') => void;
  /** Imports dropped files into a case. */
  importFiles: (caseId: string, gathered: Gathered) => void;
  /** The files that this window could not send to an import. */
  lostFiles: (jobId: string) => readonly LostFile[];
}

/** The importer of the window. */
export const ImportContext = createContext<Importer | null>(null);

/** Imports files into a case from anywhere in the window. */
export function useImport(): Importer {
  const importer = use(ImportContext);
  if (!importer) throw new Error('useImport stands outside <ImportProvider>.');
  return importer;
}
