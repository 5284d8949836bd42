import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { client } from '../client/client.ts';
import { useJobs } from '../client/useJobs.ts';
import { showDone, showProblem } from '../ui/toasts.tsx';
import { DropOverlay } from './DropOverlay.tsx';
import { type Gathered, sortFiles } from './gather-files.ts';
import classes from './Import.module.css';
import { endOnPageHide, sendFiles } from './upload.ts';
import { ImportContext, type Importer, type LostFile } from './useImport.ts';

/** Sends files to imports, which continue across pages. `caseId`: the case that a drop goes to. */
export function ImportProvider({ caseId, children }: { caseId: string | null; children: ReactNode }) {
  const [lost, setLost] = useState<ReadonlyMap<string, readonly LostFile[]>>(new Map());
  const sending = useRef(new Map<string, AbortController>());
  const fileInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const chosenCaseId = useRef('');
  const jobs = useJobs();

  const importFiles = useCallback(async (caseOfFiles: string, gathered: Gathered) => {
    const addLost = (jobId: string, addedFiles: readonly LostFile[]) =>
      setLost((previous) => new Map(previous).set(jobId, [...(previous.get(jobId) ?? []), ...addedFiles]));
    if (gathered.files.length === 0) {
      const [firstSkipped] = gathered.skipped;
      showDone(`Nothing was added. ${firstSkipped ? `${firstSkipped.name}: ${firstSkipped.why}` : ''}`);
      return;
    }
    const abort = new AbortController();
    let jobId = '';
    try {
      jobId = (await client.import.begin({ caseId: caseOfFiles, files: gathered.files.length })).id;
      sending.current.set(jobId, abort);
      addLost(jobId, gathered.skipped);
      await sendFiles(jobId, gathered.files, abort.signal, (name, why) => addLost(jobId, [{ name, why }]));
    } catch (error) {
      if (!abort.signal.aborted) showProblem(error);
    } finally {
      sending.current.delete(jobId);
    }
  }, []);

  // A job that ended, cancelled here or in another window, takes no more files.
  useEffect(() => {
    for (const job of jobs) if (job.state !== 'running') sending.current.get(job.id)?.abort();
  }, [jobs]);

  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      // The desktop window asks with its own dialog.
      if (sending.current.size > 0 && window.location.protocol !== 'app:') event.preventDefault();
    };
    const onPageHide = () => {
      for (const jobId of sending.current.keys()) endOnPageHide(jobId);
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    window.addEventListener('pagehide', onPageHide);
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload);
      window.removeEventListener('pagehide', onPageHide);
    };
  }, []);

  const importChosen = (input: HTMLInputElement) => {
    const gathered = sortFiles(input.files ?? []);
    input.value = '';
    void importFiles(chosenCaseId.current, gathered);
  };
  const importer = useMemo<Importer>(
    () => ({
      importFiles,
      chooseFiles(caseOfFiles, what) {
        chosenCaseId.current = caseOfFiles;
        (what === 'files' ? fileInput : folderInput).current?.click();
      },
      lostFiles: (jobId) => lost.get(jobId) ?? [],
    }),
    [importFiles, lost],
  );

  return (
    <ImportContext value={importer}>
      {children}
      <input
        ref={fileInput}
        className={classes.hidden}
        type="file"
        multiple
        aria-label="Files to add"
        tabIndex={-1}
        onChange={(event) => importChosen(event.currentTarget)}
      />
      <input
        ref={(input) => {
          folderInput.current = input;
          if (input) input.webkitdirectory = true;
        }}
        className={classes.hidden}
        type="file"
        aria-label="Folder to add"
        tabIndex={-1}
        onChange={(event) => importChosen(event.currentTarget)}
      />
      <DropOverlay caseId={caseId} />
    </ImportContext>
  );
}
