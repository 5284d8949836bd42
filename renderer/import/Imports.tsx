import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { client } from '../client/client.ts';
import { useJobs } from '../client/jobs.ts';
import { showDone, showProblem } from '../ui/toasts.tsx';
import { DropOverlay } from './DropOverlay.tsx';
import { type Gathered, sortFiles } from './gather-files.ts';
import classes from './Imports.module.css';
import { endWhileLeaving, sendFiles } from './upload.ts';

/** A file of an import that never reached it, with the reason. */
export interface Lost {
  name: string;
  why: string;
}

interface Imports {
  /** Lets the person choose files, or a folder with all that is in it, for a case. */
  choose: (caseId: string, what: 'files' | 'folder') => void;
  /** Brings what was dropped into a case. */
  bring: (caseId: string, gathered: Gathered) => void;
  /** What this window could not hand to an import. */
  lostBy: (jobId: string) => readonly Lost[];
}

const Context = createContext<Imports | null>(null);

/** Adding files to a case, from wherever the window is. */
export function useUploads(): Imports {
  const uploads = use(Context);
  if (!uploads) throw new Error('useUploads stands outside <Uploads>.');
  return uploads;
}

/** Carries files into cases; imports go on while the person walks about. `caseId`: the case that a drop goes to. */
export function Imports({ caseId, children }: { caseId: string | null; children: ReactNode }) {
  const [lost, setLost] = useState<ReadonlyMap<string, readonly Lost[]>>(new Map());
  const sending = useRef(new Map<string, AbortController>());
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosenFor = useRef('');
  const jobs = useJobs();

  const bring = useCallback(async (into: string, gathered: Gathered) => {
    const lose = (jobId: string, more: readonly Lost[]) =>
      setLost((before) => new Map(before).set(jobId, [...(before.get(jobId) ?? []), ...more]));
    if (gathered.files.length === 0) {
      const [first] = gathered.aside;
      showDone(`Nothing was added. ${first ? `${first.name}: ${first.why}` : ''}`);
      return;
    }
    const stop = new AbortController();
    let jobId = '';
    try {
      jobId = (await client.import.begin({ caseId: into, files: gathered.files.length })).id;
      sending.current.set(jobId, stop);
      lose(jobId, gathered.aside);
      await sendFiles(jobId, gathered.files, stop.signal, (name, why) => lose(jobId, [{ name, why }]));
    } catch (error) {
      if (!stop.signal.aborted) showProblem(error);
    } finally {
      sending.current.delete(jobId);
    }
  }, []);

  // A job that ended (cancelled here or in another window) takes no more files.
  useEffect(() => {
    for (const job of jobs) if (job.state !== 'running') sending.current.get(job.id)?.abort();
  }, [jobs]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (sending.current.size > 0) event.preventDefault();
    };
    const leave = () => {
      for (const jobId of sending.current.keys()) endWhileLeaving(jobId);
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('pagehide', leave);
    };
  }, []);

  const take = (input: HTMLInputElement) => {
    const gathered = sortFiles(input.files ?? []);
    input.value = '';
    void bring(chosenFor.current, gathered);
  };
  const uploads = useMemo<Imports>(
    () => ({
      bring,
      choose(into, what) {
        chosenFor.current = into;
        (what === 'files' ? files : folder).current?.click();
      },
      lostBy: (jobId) => lost.get(jobId) ?? [],
    }),
    [bring, lost],
  );

  return (
    <Context value={uploads}>
      {children}
      <input
        ref={files}
        className={classes.hidden}
        type="file"
        multiple
        aria-label="Files to add"
        tabIndex={-1}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          if (input) input.webkitdirectory = true;
        }}
        className={classes.hidden}
        type="file"
        aria-label="Folder to add"
        tabIndex={-1}
        onChange={(event) => take(event.currentTarget)}
      />
      <DropOverlay caseId={caseId} />
    </Context>
  );
}
